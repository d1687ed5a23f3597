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

bool Question::isSpoken() const
{
    return kind == QuestionKind::Open || kind == QuestionKind::Design || kind == QuestionKind::Task;
}

bool Question::isAskedInPanel() const
{
    return use == QuestionUse::Check || use == QuestionUse::Pretest
           || (use == QuestionUse::SelfCheck && kind == QuestionKind::Design);
}

bool Question::isAskedInInterview() const
{
    const bool isReadFirst =
        kind == QuestionKind::Review || kind == QuestionKind::Artefact || kind == QuestionKind::PredictFirst;
    return use == QuestionUse::Interview && (isSpoken() || isReadFirst);
}

bool Question::isAskedCheck() const
{
    return use == QuestionUse::Check && kind != QuestionKind::Task;
}

} // namespace Ochre::Course
