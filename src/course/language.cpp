// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/language.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

QString nearestLanguage(const QString &asked, const QStringList &languages)
{
    const QString plain = asked.section(u'-', 0, 0);
    for (const QString &wanted : {asked, plain}) {
        if (!wanted.isEmpty() && languages.contains(wanted)) {
            return wanted;
        }
    }
    const auto same = std::ranges::find_if(
        languages, [&plain](const QString &language) { return language.section(u'-', 0, 0) == plain; });
    return plain.isEmpty() || same == languages.end() ? QString() : *same;
}

QString languageName(const QString &language)
{
    const QLocale locale(language);
    if (locale.language() == QLocale::C || locale.language() == QLocale::AnyLanguage) {
        return language;
    }
    // Qt would name the region of English where nobody spoke of one.
    const QString name = locale.language() == QLocale::English ? u"English"_s : locale.nativeLanguageName();
    return language.contains(u'-') ? u"%1 (%2)"_s.arg(name, locale.nativeTerritoryName()) : name;
}

} // namespace Ochre::Course
