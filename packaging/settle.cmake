# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# CPack runs this over what it has installed, before it packs: owners and order are its own business, times are not.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND find "${CPACK_TEMPORARY_DIRECTORY}" -exec touch --no-dereference --date "@$ENV{SOURCE_DATE_EPOCH}" "{}" +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
