// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/testoutputparser.h"

#include "diagnostics/testframe.h"

#include <QRegularExpression>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

using State = TestOutcome::State;

State stateFrom(const TestFrame &frame, const QString &text, const QString &name)
{
    const TestCounts &counts = frame.counts;
    if (!frame.isWhole) {
        return State::NotRun;
    }
    if (counts.failed > 0) {
        return State::Failed;
    }
    // libtest names the test before it runs it: another one, under changed arguments, is not this one.
    if (!text.startsWith("\nrunning 1 test\ntest "_L1 + name + u' ')) {
        return State::NotRun;
    }
    if (counts.passed > 0) {
        return State::Passed;
    }
    return counts.ignored > 0 ? State::Ignored : State::NotRun;
}

// What libtest has kept of the test's output: shown after a failure, with --show-output always.
struct Captured {
    qsizetype start = -1; // of the whole section, -1 = there is none
    QString text;
};

Captured capturedOutput(const QString &text, const QString &name)
{
    for (const QString &title : {u"failures"_s, u"successes"_s}) {
        const QString head = u'\n' + title + ":\n\n---- "_L1 + name + " stdout ----\n"_L1;
        const qsizetype start = text.indexOf(head);
        if (start < 0) {
            continue;
        }
        const QString tail = u'\n' + title + ":\n    "_L1 + name + u'\n';
        const qsizetype end = text.lastIndexOf(tail);
        const qsizetype from = start + head.size();
        const QString inner = end < from ? text.sliced(from) : text.sliced(from, end - from);
        return {start, inner};
    }
    return {};
}

// Removes the result that libtest writes at the end of the text: on a line of its own, behind the test's name, or
// behind what the test has written without an end of line.
void removeResult(QString &text, State state)
{
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    const QLatin1StringView result = state == State::Passed ? "ok"_L1 : state == State::Failed ? "FAILED"_L1 : ""_L1;
    if (!result.isEmpty() && text.endsWith(result)) {
        text.chop(result.size());
        return;
    }
    const qsizetype start = text.lastIndexOf(u'\n') + 1;
    const QStringView last = QStringView(text).sliced(start);
    if (last == "ok"_L1 || last == "FAILED"_L1 || last == "ignored"_L1 || last.startsWith("ignored, "_L1)) {
        text.truncate(start);
    }
}

// What reached the real standard output past libtest: everything that is not libtest's own frame.
QString uncapturedOutput(QString text, const TestOutcome &outcome)
{
    static const QRegularExpression frame(uR"(\A\s*running \d+ tests?\n)"_s);
    static constexpr auto emptySection = "\nsuccesses:\n"_L1; // of --show-output
    const QString silentFailure = "\nfailures:\n\nfailures:\n    "_L1 + outcome.name + u'\n';
    const qsizetype counts = text.lastIndexOf("\ntest result: "_L1);
    if (counts >= 0) {
        text.truncate(counts);
    }
    text.remove(frame);
    if (text.endsWith(silentFailure)) {
        text.chop(silentFailure.size());
    }
    while (text.endsWith(emptySection)) {
        text.chop(emptySection.size());
    }
    const QString label =
        "test "_L1 + outcome.name + (outcome.expectsPanic ? " - should panic"_L1 : ""_L1) + " ... "_L1;
    if (const qsizetype found = text.lastIndexOf(label); found >= 0) {
        text.replace(found, label.size(), u"\n"_s);
        removeResult(text, outcome.state);
    }
    return text;
}

QString trimmedLines(const QString &text)
{
    qsizetype start = 0;
    qsizetype end = text.size();
    while (start < end && text[start] == u'\n') {
        ++start;
    }
    while (end > start && text[end - 1].isSpace()) {
        --end;
    }
    return text.sliced(start, end - start);
}

QString joined(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (const QString text = trimmedLines(part); !text.isEmpty()) {
            filled << text;
        }
    }
    return filled.join(u'\n');
}

// libtest's own remarks on #[should_panic].
bool readRemark(TestOutcome &outcome)
{
    static const QRegularExpression missing(uR"(^note: (test did not panic as expected)(?: at (.+):(\d+):(\d+))?$)"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression other(uR"(^note: (panic did not contain expected string\n.*)\z)"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    if (const QRegularExpressionMatch match = missing.match(outcome.output); match.hasMatch()) {
        outcome.message = match.captured(1);
        outcome.location = {match.captured(2), match.capturedView(3).toInt(), match.capturedView(4).toInt()};
        return true;
    }
    const QRegularExpressionMatch match = other.match(outcome.output);
    if (match.hasMatch()) {
        outcome.message = match.captured(1).trimmed();
    }
    return match.hasMatch();
}

void readPanic(TestOutcome &outcome, QByteArrayView standardError)
{
    std::vector<Panic> panics = parsePanics(outcome.output.toUtf8());
    if (panics.empty()) {
        panics = parsePanics(standardError);
    }
    if (const std::optional<Panic> panic = decisivePanic(panics, outcome.name)) {
        outcome.message = panic->message;
        outcome.location = panic->location;
        outcome.assertion = parseAssertion(panic->message);
        return;
    }
    // A test that returned Err.
    static const QRegularExpression returned(
        uR"(^Error: .*\z)"_s, QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    outcome.message = returned.match(outcome.output).captured().trimmed();
}

QString ignoreReason(const QString &text, const QString &name)
{
    const QRegularExpression line(u"^test %1 \\.\\.\\. ignored, (.*)$"_s.arg(QRegularExpression::escape(name)),
                                  QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

// "assertion `left == right` failed: text", then both values; since Rust 1.73.
std::optional<AssertionValues> currentAssertion(const QString &message)
{
    static const QRegularExpression head(uR"(\Aassertion `left (==|!=|matches) right` failed(: )?)"_s);
    static constexpr auto leftMark = "\n  left: "_L1;
    static constexpr auto rightMark = "\n right: "_L1;
    const QRegularExpressionMatch match = head.match(message);
    const qsizetype left = match.hasMatch() ? message.indexOf(leftMark, match.capturedEnd()) : -1;
    const qsizetype right = left < 0 ? -1 : message.indexOf(rightMark, left);
    if (right < 0) {
        return std::nullopt;
    }
    const qsizetype afterLeft = left + leftMark.size();
    return AssertionValues{message.sliced(afterLeft, right - afterLeft), message.sliced(right + rightMark.size()),
                           message.sliced(match.capturedEnd(), left - match.capturedEnd()),
                           match.capturedView(1) != "!="_L1};
}

// The same with the values in backticks and the text at the end.
std::optional<AssertionValues> olderAssertion(const QString &message)
{
    static const QRegularExpression head(uR"(\Aassertion failed: `\(left (==|!=) right\)`\n  left: `)"_s);
    static constexpr auto rightMark = "`,\n right: `"_L1;
    const QRegularExpressionMatch match = head.match(message);
    const qsizetype right = match.hasMatch() ? message.indexOf(rightMark, match.capturedEnd()) : -1;
    if (right < 0) {
        return std::nullopt;
    }
    const qsizetype afterRight = right + rightMark.size();
    const qsizetype text = message.indexOf("`: "_L1, afterRight);
    const qsizetype end = text >= 0 ? text : message.lastIndexOf(u'`');
    return AssertionValues{message.sliced(match.capturedEnd(), right - match.capturedEnd()),
                           message.sliced(afterRight, std::max(afterRight, end) - afterRight),
                           text >= 0 ? message.sliced(text + 3) : QString(), match.capturedView(1) != "!="_L1};
}

} // namespace

QStringList parseTestList(QByteArrayView standardOutput)
{
    static constexpr auto suffix = ": test"_L1;
    QStringList names;
    for (const QString &line : QString::fromUtf8(standardOutput).split(u'\n')) {
        const QString entry = line.trimmed();
        if (entry.endsWith(suffix) && entry.size() > suffix.size()) {
            names << entry.chopped(suffix.size());
        }
    }
    return names;
}

std::optional<AssertionValues> parseAssertion(const QString &panicMessage)
{
    std::optional<AssertionValues> values = currentAssertion(panicMessage);
    return values ? values : olderAssertion(panicMessage);
}

TestCounts parseTestCounts(QByteArrayView standardOutput)
{
    const TestFrame frame = testFrameOf(QString::fromUtf8(standardOutput));
    if (frame.isWhole) {
        return frame.counts;
    }
    return {.passed = 0, .failed = frame.announced, .ignored = 0};
}

TestOutcome parseTestRun(const QString &name, QByteArrayView standardOutput, QByteArrayView standardError)
{
    const QString text = QString::fromUtf8(standardOutput);
    const Captured captured = capturedOutput(text, name);
    TestOutcome outcome;
    outcome.name = name;
    outcome.state = stateFrom(testFrameOf(text), text, name);
    outcome.expectsPanic = text.contains("test "_L1 + name + " - should panic ... "_L1);
    outcome.output = captured.text;
    if (outcome.state == State::Ignored) {
        outcome.message = ignoreReason(text, name);
    } else if (outcome.state != State::Passed && !readRemark(outcome)) {
        readPanic(outcome, standardError);
    }
    outcome.output = joined({uncapturedOutput(captured.start < 0 ? text : text.first(captured.start), outcome),
                             captured.text, QString::fromUtf8(standardError)});
    return outcome;
}

} // namespace Ochre::Diagnostics
