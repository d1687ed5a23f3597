// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"
#include "progress/eventstore.h"
#include "study/interviewdate.h"
#include "study/studymoment.h"

#include <QJsonObject>

#include <vector>

namespace Ochre::Ctl {

[[nodiscard]] QJsonObject toJson(const Study::InterviewDate &date);

/// Prints what must be done until these days; 1 when a plan does not hold.
int printPlans(const std::vector<Study::InterviewDate> &dates, const Progress::EventStore &store,
               const Study::StudyMoment &now, bool json, const Console &console);

} // namespace Ochre::Ctl
