import shop
import streamlit as st

st.title("Shop")
shop.database({"database": "x"})
