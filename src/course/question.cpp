// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/question.h"

#include <algorithm>

namespace Ochre::Course {

bool Question::hasSeveralCorrect() const
{
    return std::ranges::count(options, true, &Option::correct) > 1;
}

bool Question::isChosen() const
{
    return kind == QuestionKind::Choice || (kind == QuestionKind::Artefact && !options.empty());
}

bool Question::isAskedCheck() const
{
    return use == QuestionUse::Check && hasPage(kind);
}

bool hasPage(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Choice:
    case QuestionKind::Predict:
    case QuestionKind::Short:
    case QuestionKind::Open:
        return true;
    case QuestionKind::Task:
    case QuestionKind::Review:
    case QuestionKind::Artefact:
    case QuestionKind::Design:
    case QuestionKind::PredictFirst:
        break;
    }
    return false;
}

} // namespace Ochre::Course
