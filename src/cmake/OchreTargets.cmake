# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One folder under src is one static library; one tst_*.cpp under tests is one test program. Sources are
# found by name, so that adding a class is adding two files.

# Language level, warnings and strict Qt macros, in one place.
add_library(ochre_options INTERFACE)
target_compile_definitions(ochre_options INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_compile_options(ochre_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wimplicit-fallthrough>
    # Qt Test's QTRY macros narrow their time-outs.
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<BOOL:$<TARGET_PROPERTY:OCHRE_TEST>>>>:-Wconversion$<SEMICOLON>-Wno-sign-conversion>
    $<$<BOOL:${OCHRE_WERROR}>:-Werror>)
option(OCHRE_WERROR "Treat warnings as errors" OFF)
if(OCHRE_SANITIZE)
    add_compile_options(-fsanitize=${OCHRE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${OCHRE_SANITIZE})
endif()
if(OCHRE_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
# What is packed must not depend on the folder in which it was built.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." "-ffile-prefix-map=${CMAKE_BINARY_DIR}=build")
endif()
find_program(OCHRE_MOLD mold)
if(OCHRE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
find_program(OCHRE_CCACHE ccache)
if(OCHRE_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${OCHRE_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${OCHRE_CCACHE}")
    # ccache sees into precompiled headers only when g++ keeps their names in what it preprocesses.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    endif()
endif()

# The headers that nearly every file reads are compiled once for each kind of target: that alone saves almost half of a
# build. They are a cache, not a licence: each file still includes what it uses (OCHRE_PCH=OFF proves it).
option(OCHRE_PCH "Precompile the common headers" ON)
set(OCHRE_PCH_CORE <algorithm> <functional> <memory> <optional> <utility> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer>)
set(OCHRE_PCH_WIDGETS ${OCHRE_PCH_CORE} <QAction> <QApplication> <QLabel> <QPainter> <QPushButton> <QTextDocument>
    <QToolButton> <QVBoxLayout> <QWidget>)
set(pch_source "${CMAKE_CURRENT_LIST_DIR}/pch.cpp")

# Declares the target whose precompiled headers all targets of one kind share. Tests share them too; QTest itself cannot
# be among them, since it reads the folder of each test from the command line.
function(ochre_pch_donor kind library)
    add_library(ochre_pch_${kind} OBJECT "${pch_source}")
    set_target_properties(ochre_pch_${kind} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(ochre_pch_${kind} PRIVATE ${library} ochre_options)
    target_precompile_headers(ochre_pch_${kind} PRIVATE ${ARGN})
endfunction()
if(OCHRE_PCH)
    ochre_pch_donor(core Qt6::Core ${OCHRE_PCH_CORE})
    ochre_pch_donor(widgets Qt6::Widgets ${OCHRE_PCH_WIDGETS})
endif()

# Gives a target the precompiled headers of its kind.
function(ochre_use_pch target kind)
    if(OCHRE_PCH)
        target_precompile_headers(${target} REUSE_FROM ochre_pch_${kind})
    endif()
endfunction()

# ochre_library(runner DEPENDS Qt6::Core Ochre::Base): every .cpp of the current folder; WIDGETS when it draws windows.
function(ochre_library name)
    cmake_parse_arguments(arg "WIDGETS" "" "DEPENDS;PRIVATE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h" "*.qrc")
    add_library(ochre_${name} STATIC ${sources})
    string(SUBSTRING ${name} 0 1 initial)
    string(SUBSTRING ${name} 1 -1 rest)
    string(TOUPPER ${initial} initial)
    add_library(Ochre::${initial}${rest} ALIAS ochre_${name})
    target_include_directories(ochre_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(ochre_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_PRIVATE} ochre_options)
    # Named to AUTOMOC: on its own it only looks again when a file changes that it has seen before.
    list(FILTER sources EXCLUDE REGEX "\\.qrc$")
    set_target_properties(ochre_${name} PROPERTIES
        AUTOGEN_TARGET_DEPENDS "${sources}" LINKER_LANGUAGE CXX
        AUTOUIC_SEARCH_PATHS "${CMAKE_SOURCE_DIR}/ui/${name};${CMAKE_SOURCE_DIR}/ui")
    if(arg_WIDGETS)
        ochre_use_pch(ochre_${name} widgets)
    else()
        ochre_use_pch(ochre_${name} core)
    endif()
endfunction()

# A test includes its own moc file, so moc runs on that one file. AUTOMOC would scan each test in a step of its own and
# compile one more, empty source for it.
add_custom_target(ochre_test_mocs COMMENT "The moc files of the tests")
function(ochre_test_moc name source)
    set(moc_file "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    qt_generate_moc(${source} "${moc_file}" TARGET ${name})
    target_sources(${name} PRIVATE "${moc_file}")
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    add_custom_target(${name}_moc DEPENDS "${moc_file}")
    add_dependencies(ochre_test_mocs ${name}_moc)
endfunction()

# ochre_tests(DEPENDS Ochre::Runner): every tst_*.cpp of the current folder is a test program of its own.
# ochre_tests(... DISPLAY): run them in a real X server (Xvfb) instead of offscreen.
function(ochre_tests)
    cmake_parse_arguments(arg "DISPLAY;WIDGETS" "TIMEOUT" "DEPENDS;LABELS" ${ARGN})
    set(pch core)
    if(arg_WIDGETS)
        set(pch widgets)
    endif()
    file(GLOB sources CONFIGURE_DEPENDS "tst_*.cpp")
    get_filename_component(module "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    foreach(source IN LISTS sources)
        get_filename_component(name "${source}" NAME_WE)
        add_executable(${name} ${source})
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests" OCHRE_TEST ON)
        ochre_test_moc(${name} ${source})
        target_link_libraries(${name} PRIVATE ${arg_DEPENDS} Qt6::Test ochre_options)
        target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
        ochre_use_pch(${name} ${pch})
        target_compile_definitions(${name} PRIVATE
            OCHRE_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data" OCHRE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
            OCHRE_BINARY_DIR="${CMAKE_BINARY_DIR}")
        if(arg_DISPLAY)
            add_test(NAME ${module}.${name} COMMAND xvfb-run -a -s "-screen 0 1920x1200x24 -dpi 96 -nolisten tcp"
                $<TARGET_FILE:${name}>)
            set(platform xcb)
        else()
            add_test(NAME ${module}.${name} COMMAND ${name})
            set(platform offscreen)
        endif()
        set_tests_properties(${module}.${name} PROPERTIES
            ENVIRONMENT "QT_QPA_PLATFORM=${platform};LANG=C.UTF-8;QT_LOGGING_RULES=*.debug=false;ASAN_OPTIONS=detect_leaks=0"
            LABELS "${module};${arg_LABELS}")
        if(arg_TIMEOUT)
            set_tests_properties(${module}.${name} PROPERTIES TIMEOUT ${arg_TIMEOUT})
        endif()
    endforeach()
endfunction()
