# Compiler options that every target of the project shares.
add_library(lode_options INTERFACE)
target_compile_features(lode_options INTERFACE cxx_std_20)
# The same numbers on every processor: no fused multiply-add that the source does not write.
target_compile_options(lode_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 warns wrongly about inlined std::string code (GCC bugs 105651, 105329).
  target_compile_options(lode_options INTERFACE -Wno-restrict -Wno-dangling-pointer)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # RapidJSON 1.1 compares its iterators with operators that C++20 also tries the other way round.
  target_compile_options(lode_options INTERFACE -Wno-ambiguous-reversed-operator)
endif()
foreach(sanitizer IN LISTS LODE_SANITIZE)
  target_compile_options(lode_options INTERFACE -fsanitize=${sanitizer} -fno-sanitize-recover=${sanitizer})
  target_link_options(lode_options INTERFACE -fsanitize=${sanitizer})
endforeach()
