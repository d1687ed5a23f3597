// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/trust.h"

#include <QCoreApplication>

namespace Ochre::Runner {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::Trust)
};

} // namespace

bool mayExecute(Trust trust, Sandbox::SandboxLevel level)
{
    switch (trust) {
    case Trust::OwnCourse:
    case Trust::LearnerAllowed:
    case Trust::ForeignAllowed:
        return true;
    case Trust::Learner:
    case Trust::ForeignContained:
        return level != Sandbox::SandboxLevel::LimitsOnly;
    case Trust::Unstated:
    case Trust::Foreign:
        break;
    }
    return false;
}

QString refusalText(Trust trust)
{
    switch (trust) {
    case Trust::Learner:
        return Text::tr("This system has no sandbox that holds programs: one that runs could read and change your "
                        "files, so it was not started.");
    case Trust::Foreign:
        return Text::tr("This project came with somebody else's course: nothing of it runs before you run or test it.");
    case Trust::ForeignContained:
        return Text::tr("This program came with somebody else's course, and this system has no sandbox that holds it: "
                        "it was not started.");
    default:
        return Text::tr("Nobody has said whose program this is, so it was not started.");
    }
}

} // namespace Ochre::Runner
