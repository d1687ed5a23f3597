// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Ochre {

/// Installs the translations for the user's language, and the English plural forms below them: the sources say
/// "%n line(s)" and English is a language with two forms. Call once, after the application object is made.
void installTranslations();

} // namespace Ochre
