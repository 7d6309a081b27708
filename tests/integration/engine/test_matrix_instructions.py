"""llama.cpp is built without the matrix instructions on which this version of it ends the process."""

from mindmate.engine.backends import Library


def test_the_build_does_without_amx_even_where_the_processor_has_it():
    info = Library().system_info()
    assert "CPU : " in info  # the control: it names what it uses
    assert "AMX_INT8 = 1" not in info
