// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/mdbookquiz.h"

#include "course/tomlreader.h"
#include "exchange/gift.h"
#include "exchange/stableid.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Course::Need;
using Course::Question;
using Course::QuestionKind;
using Course::TomlReader;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MdbookQuiz)
};

// Between the answers of a question that has several: no text holds it.
const QString between = u"\u001f"_s;

/// The tables "prompt" and "answer" of a question, and what it says about itself.
struct Parts {
    TomlReader prompt;
    TomlReader answer;
    QString explain;
};

Question readChoice(Parts &parts)
{
    Question question;
    question.kind = QuestionKind::Choice;
    question.prompt = parts.prompt.text("prompt"_L1, Need::Required);
    const QString why = parts.explain.trimmed().isEmpty() ? noReason() : parts.explain;
    for (const QString &right : parts.answer.joinedText("answer"_L1, between, Need::Required).split(between)) {
        question.options.push_back({{}, right, true, why, false});
    }
    for (const QString &wrong : parts.prompt.texts("distractors"_L1, Need::Required)) {
        question.options.push_back({{}, wrong, false, why, false});
    }
    return question;
}

Question readShort(Parts &parts)
{
    Question question;
    question.kind = QuestionKind::Short;
    question.prompt = parts.prompt.text("prompt"_L1, Need::Required);
    question.answers << parts.answer.text("answer"_L1, Need::Required);
    question.answers += parts.answer.texts("alternatives"_L1);
    return question;
}

/// What the program prints is not taken over: the check of the pack finds it out.
Question readTracing(Parts &parts)
{
    Question question;
    question.kind = QuestionKind::Predict;
    question.prompt = Text::tr("Does this program compile? If it does, what does it print?");
    question.program = parts.prompt.text("program"_L1, Need::Required);
    question.compiles = parts.answer.flag("doesCompile"_L1, Need::Required).value_or(true);
    return question;
}

Question readInformal(Parts &parts)
{
    Question question;
    question.kind = QuestionKind::Open;
    question.use = Course::QuestionUse::SelfCheck;
    question.prompt = parts.prompt.text("prompt"_L1, Need::Required);
    question.answer = parts.answer.text("answer"_L1, Need::Required);
    return question;
}

std::optional<Question> readQuestion(TomlReader &table, const Course::Problems &problems)
{
    using Read = Question (*)(Parts &);
    const Read read = table.choice<Read>("type"_L1,
                                         {{"MultipleChoice"_L1, readChoice},
                                          {"ShortAnswer"_L1, readShort},
                                          {"Tracing"_L1, readTracing},
                                          {"Informal"_L1, readInformal}},
                                         Need::Required);
    if (!problems.empty()) {
        return std::nullopt; // nobody can say which keys belong to it
    }
    std::optional<TomlReader> prompt = table.table("prompt"_L1, Need::Required);
    std::optional<TomlReader> answer = table.table("answer"_L1, Need::Required);
    if (!prompt || !answer) {
        return std::nullopt;
    }
    Parts parts{*std::move(prompt), *std::move(answer), table.text("context"_L1)};
    Question question = read(parts);
    const bool needsWords = question.kind != QuestionKind::Open && question.kind != QuestionKind::Choice;
    question.explain = needsWords && parts.explain.trimmed().isEmpty() ? noReason() : parts.explain;
    const QString id = table.text("id"_L1).toLower();
    const QString shown = question.prompt + question.program;
    question.id = isId(id) ? id : idOfContent(u"quiz"_s, {shown, question.answers.join(between), question.answer});
    question.line = table.line();
    return question;
}

} // namespace

Incoming readMdbookQuiz(const QString &text, const QString &file)
{
    Incoming incoming;
    const Course::ProblemSink sink(file, incoming.problems);
    const std::optional<toml::table> document = Course::parseToml(text.toUtf8(), sink);
    if (!document) {
        return incoming;
    }
    TomlReader reader(*document, sink);
    for (TomlReader &table : reader.tables("questions"_L1)) {
        const Course::Problems before = std::exchange(incoming.problems, {});
        std::optional<Question> question = readQuestion(table, incoming.problems);
        const bool isSound = incoming.problems.empty();
        incoming.problems.insert(incoming.problems.begin(), before.begin(), before.end());
        if (question && isSound) {
            question->file = file;
            incoming.questions.push_back(*std::move(question));
        }
    }
    if (incoming.questions.empty() && incoming.problems.empty()) {
        incoming.leaveOut(file, 0, Text::tr("The file holds no [[questions]]."));
    }
    return incoming;
}

} // namespace Ochre::Exchange
