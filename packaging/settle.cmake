# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# CPack runs this over what it has installed, before it packs.

# Owners and order are CPack's own business, times are not.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND find "${CPACK_TEMPORARY_DIRECTORY}" -exec touch --no-dereference --date "@$ENV{SOURCE_DATE_EPOCH}" "{}" +
        COMMAND_ERROR_IS_FATAL ANY)
endif()

# CPack's own search for libraries starts a program for each of the thousands of files of the courses. Programs lie in two folders.
set(work "${CPACK_TOPLEVEL_DIRECTORY}/libraries")
file(WRITE "${work}/debian/control" "Source: ochre\n\nPackage: ochre\nArchitecture: any\n")
file(GLOB programs "${CPACK_TEMPORARY_DIRECTORY}/usr/bin/*" "${CPACK_TEMPORARY_DIRECTORY}/usr/libexec/ochre/*")
execute_process(COMMAND dpkg-shlibdeps -O --warnings=0 --ignore-missing-info ${programs} WORKING_DIRECTORY "${work}"
    OUTPUT_VARIABLE libraries OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT libraries MATCHES "^shlibs:Depends=(.+)$")
    message(FATAL_ERROR "dpkg-shlibdeps names no library: ${libraries}")
endif()
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${CMAKE_MATCH_1}, ${CPACK_DEBIAN_PACKAGE_DEPENDS}")
