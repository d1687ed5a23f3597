// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/questionword.h"

#include <QCoreApplication>

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Exchange::QuestionWord)
};

} // namespace

QString questionWord(const Course::Question &question)
{
    switch (question.kind) {
    case Course::QuestionKind::Choice:
        return Text::tr("choice");
    case Course::QuestionKind::Predict:
        return Text::tr("predict");
    case Course::QuestionKind::Short:
        return Text::tr("short answer");
    default:
        return Text::tr("to recall");
    }
}

} // namespace Ochre::Exchange
