#include <pybind11/embed.h>

int main() {
    pybind11::scoped_interpreter interpreter;
    pybind11::module_::import("sys").attr("path").attr("insert")(0, "/home/ada/shop");
    pybind11::module_::import("shop").attr("report")("Monday");
}
