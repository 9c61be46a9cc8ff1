"""Facts that the failing line alone shows, whatever stands around it: they may look at a line quoted without its file.

``tests/test_line_alone.py`` holds what each tells of a line against what it tells of the whole file.
"""

from __future__ import annotations

OF_A_LINE = frozenset(
    """
    append_of_several_values argument_of_type arguments_swapped attribute_of_other_language
    attribute_stored awaited_value brackets_at_hand builtin_generic call_in_other_words
    call_used_as_subscript called_value choice_among_values context_value_type csv_mark
    date_format_of_text default_beside_values dict_key_as_attribute dict_made_of division_by_len
    division_by_written_zero divisor_named element_for_group end_of_empty first_argument
    flag_with_value_keyword float_as_integer float_beside_decimal format_arity frozen_copy
    function_before_brackets function_for_number function_of_other_arity group_in_attribute
    import_of_python2 index_to_wrap input_with_several_arguments int_not_iterable
    isinstance_with_generic isinstance_with_list item_set_by_index json_single_quotes key_asked_for
    key_given_by_position key_grown_before_set key_in_brackets keyword_of_builtin letter_of_byte
    list_taken_from_list looped_value method_asked_of_type method_not_called mock_asked
    moment_from_stamp name_of_stdlib_member name_of_stdlib_module new_in_stdlib next_of_group
    none_from_dict_get none_from_find none_from_in_place_method none_from_match none_from_query
    number_beside_date number_called option_without_value other_made_number pair_behind_number
    pair_in_two_arguments part_missing_after_split path_attribute_on_text percent_value pop_by_index
    port_as_text receiver_of_attribute receiver_of_call renamed_word repeat_by_fraction
    result_for_function sequence_searched sides_of_operator sign_before_value sign_behind_comma
    slice_bound_typed sql_word_misspelled stamp_in_other_unit starred_argument struct_code
    submitted_result subscripted_class suffix_given super_not_called swap_half_written text_beside_date
    text_method_on_path text_where_bytes usage_of_method value_before_brackets value_given_by_name
    value_joined_to_bytes value_made_number value_not_subscriptable value_taken_apart value_with_format
    values_put_in_order well_known_alias written_text
    """.split()
)
"""By name. What such a fact binds is written in the line; a fact that has to know what a name means is none of them."""
