# `cmake --install` gives a tree that `find_package(lode)` reads.
include(CMakePackageConfigHelpers)

install(TARGETS lode EXPORT lode-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
# A static library records the options target as a link dependency, so it is part of the export.
install(TARGETS lode_options EXPORT lode-targets)
foreach(program lode_command lode-train)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
install(DIRECTORY lib/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/lode
  FILES_MATCHING PATTERN "*.json" PATTERN "*.model" PATTERN "*.txt" PATTERN "CMakeLists.txt" EXCLUDE)
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/lode)

install(EXPORT lode-targets NAMESPACE lode:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/lode)
configure_package_config_file(cmake/lode-config.cmake.in ${PROJECT_BINARY_DIR}/lode-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/lode)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/lode-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/lode-config.cmake ${PROJECT_BINARY_DIR}/lode-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/lode)
