// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/packcheck.h"

#include "course/packloader.h"

#include <QCoreApplication>

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackCheck)
};

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

} // namespace Ochre::Packs
