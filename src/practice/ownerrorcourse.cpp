// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/ownerrorcourse.h"

#include "course/courseid.h"
#include "progress/ownerrors.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Ochre::Practice {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::OwnErrorCourse)
};

QString reasonText(Study::KeepReason reason)
{
    switch (reason) {
    case Study::KeepReason::Slow:
        return Text::tr("It took you more than twice as long as this code usually does.");
    case Study::KeepReason::Again:
        return Text::tr("You had mended this code within the week before.");
    case Study::KeepReason::Long:
        break;
    }
    return Text::tr("It took you three minutes or more.");
}

QString goalOf(const Progress::KeptError &kept)
{
    const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(kept.writtenMs).date(), QLocale::LongFormat);
    return Text::tr("The compiler rejected this program of yours with **%1**, on %2. %3\n\nMend it until the compiler "
                    "takes it. What it prints does not count.")
        .arg(kept.error.code, day, reasonText(kept.error.reason));
}

} // namespace

Course::Course ownErrorCourse(const Progress::LearnerState &learner)
{
    std::vector<Study::OwnError> errors;
    std::vector<QString> goals;
    for (const Progress::KeptError &kept : Progress::keptErrors(learner)) {
        if (!kept.isRemoved) {
            errors.push_back(kept.error);
            goals.push_back(goalOf(kept));
        }
    }
    Course::Course course = Study::courseOf(errors, Text::tr("Own errors"));
    std::vector<Course::Exercise> &drills = course.lessons.front().drills;
    for (size_t place = 0; place < drills.size(); ++place) {
        drills[place].title = Text::tr("Your own error %1").arg(errors[place].code);
        drills[place].goal = goals[place];
    }
    return course;
}

bool isOwnError(const QString &key)
{
    return Course::splitId(key).course == Study::ownErrorCourse;
}

} // namespace Ochre::Practice
