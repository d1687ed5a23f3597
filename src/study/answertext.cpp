// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/answertext.h"

#include "study/linemarks.h"

namespace Ochre::Study {

namespace {

const QLatin1StringView compilesWord("compiles");
const QLatin1StringView failsWord("fails");

} // namespace

QString storedText(const Course::Question &question, const Answer &answer)
{
    if (question.kind == Course::QuestionKind::Review) {
        return marksText(answer.marks);
    }
    if (question.kind != Course::QuestionKind::Predict) {
        return answer.text;
    }
    return (answer.compiles ? compilesWord : failsWord) + u'\n' + answer.text;
}

void readStoredText(const Course::Question &question, const QString &stored, Answer &answer)
{
    if (question.kind == Course::QuestionKind::Review) {
        answer.marks = readMarks(stored);
        return;
    }
    if (question.kind != Course::QuestionKind::Predict) {
        answer.text = stored;
        return;
    }
    answer.compiles = stored.section(u'\n', 0, 0) == compilesWord;
    answer.text = stored.section(u'\n', 1);
}

} // namespace Ochre::Study
