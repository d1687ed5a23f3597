// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/packtoml.h"

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Course::ExerciseCheck;
using Course::Question;
using Course::QuestionKind;

namespace {

/// Letters that a text of TOML cannot hold as they are; three quotation marks would end it.
QString escaped(const QString &text)
{
    QString written;
    for (const QChar letter : text) {
        if (letter == u'"' || letter == u'\\') {
            written += u'\\';
        }
        const bool isControl = letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t';
        written += isControl ? u"\\u%1"_s.arg(uint(letter.unicode()), 4, 16, QLatin1Char('0')) : QString(letter);
    }
    return written;
}

void addLine(QByteArray &toml, const char *key, const QByteArray &value)
{
    toml += QByteArray(key) + " = " + value + '\n';
}

void addText(QByteArray &toml, const char *key, const QString &text)
{
    if (!text.isEmpty()) {
        addLine(toml, key, tomlText(text));
    }
}

QByteArray word(bool flag)
{
    return flag ? "true" : "false";
}

QByteArray kindOf(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Choice:
        return "\"choice\"";
    case QuestionKind::Predict:
        return "\"predict\"";
    case QuestionKind::Short:
        return "\"short\"";
    default:
        return "\"open\"";
    }
}

QByteArray checkOf(ExerciseCheck check)
{
    switch (check) {
    case ExerciseCheck::Tests:
        return "\"tests\"";
    case ExerciseCheck::Clippy:
        return "\"clippy\"";
    default:
        return "\"run\"";
    }
}

} // namespace

QByteArray tomlText(const QString &text)
{
    const QByteArray written = escaped(text).toUtf8();
    const bool hasLines = text.contains(u'\n');
    return (hasLines ? "\"\"\"\n" : "\"") + written + (hasLines ? "\"\"\"" : "\"");
}

QByteArray tomlTexts(const QStringList &texts)
{
    QByteArray written;
    for (const QString &text : texts) {
        written += (written.isEmpty() ? "" : ", ") + tomlText(text);
    }
    return '[' + written + ']';
}

QByteArray questionToml(const Question &question)
{
    QByteArray toml = "[[question]]\n";
    addText(toml, "id", question.id);
    addLine(toml, "kind", kindOf(question.kind));
    addLine(toml, "use", question.kind == QuestionKind::Open ? "\"self-check\"" : "\"check\"");
    addText(toml, "concept", importedConcept);
    addLine(toml, "difficulty", "1");
    addText(toml, "prompt", question.prompt);
    addText(toml, "program", question.program);
    if (question.kind == QuestionKind::Predict) {
        addLine(toml, "compiles", word(question.compiles));
    }
    if (question.kind == QuestionKind::Short) {
        addLine(toml, "answers", tomlTexts(question.answers));
    }
    addText(toml, "answer", question.answer);
    addText(toml, "explain", question.explain);
    if (!question.tags.isEmpty()) {
        addLine(toml, "tags", tomlTexts(question.tags));
    }
    for (const Course::Option &option : question.options) {
        toml += "[[question.option]]\n";
        addLine(toml, "text", tomlText(option.text));
        addLine(toml, "correct", word(option.correct));
        addText(toml, "why", option.why);
        if (option.pin) {
            addLine(toml, "pin", "true");
        }
    }
    return toml + '\n';
}

QByteArray exerciseToml(const Course::Exercise &exercise)
{
    QByteArray toml;
    addText(toml, "id", exercise.id);
    addText(toml, "title", exercise.title);
    addText(toml, "goal", exercise.goal);
    addLine(toml, "kind", "\"refactor\"");
    addLine(toml, "check", checkOf(exercise.check));
    addLine(toml, "hints", tomlTexts(exercise.hints));
    addLine(toml, "minutes", QByteArray::number(exercise.minutes));
    addLine(toml, "concepts", tomlTexts({importedConcept}));
    return toml;
}

} // namespace Ochre::Exchange
