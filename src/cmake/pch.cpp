// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A target needs a source to carry precompiled headers; this empty file is that source.
