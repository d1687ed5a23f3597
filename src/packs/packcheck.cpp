// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/packcheck.h"

#include "course/packloader.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackCheck)
};

constexpr qsizetype longestId = 80;

} // namespace

Result<Course::Course> checkedCourse(const QString &folder)
{
    Result<Course::LoadedCourse> loaded = Course::loadPack(folder);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    if (!loaded->problems.empty()) {
        return std::unexpected(Error{Text::tr("The course has %n problem(s).", nullptr, int(loaded->problems.size())),
                                     {},
                                     Text::tr("The first is: %1 Its author sees all with: ochrectl pack check DIR.")
                                         .arg(loaded->problems.front().text()),
                                     ErrorKind::Damaged});
    }
    return std::move(loaded->course);
}

bool isCourseId(const QString &text)
{
    static const QRegularExpression form(u"^[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    return text.size() <= longestId && form.match(text).hasMatch();
}

} // namespace Ochre::Packs
