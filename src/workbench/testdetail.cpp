// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/testdetail.h"

#include "base/textdiff.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

using State = Runner::TestCase::State;

constexpr qsizetype maxMarked = 20'000; // characters: in longer values the marks would be felt and not found

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::TestsPanel)
};

/// Writes paragraphs at the end of a document.
class Writer final {
public:
    Writer(QTextDocument &document, const Design::Look &look)
        : m_cursor(&document)
        , m_look(look)
    {
    }

    [[nodiscard]] QTextCharFormat format(const QFont &font, const QColor &color) const
    {
        QTextCharFormat format;
        format.setFont(font);
        format.setForeground(color);
        return format;
    }
    [[nodiscard]] QTextCharFormat code() const { return format(m_look.type.codeSmall(), m_look.palette.text); }
    [[nodiscard]] QTextCharFormat words() const { return format(m_look.type.ui(), m_look.palette.text); }
    [[nodiscard]] QTextCharFormat label() const { return format(m_look.type.uiSmall(), m_look.palette.muted); }

    void begin(int spaceAbove)
    {
        QTextBlockFormat block;
        block.setTopMargin(m_look.type.px(m_cursor.document()->isEmpty() ? 0 : spaceAbove));
        if (m_cursor.document()->isEmpty()) {
            m_cursor.setBlockFormat(block);
        } else {
            m_cursor.insertBlock(block);
        }
    }

    void paragraph(const QString &text, const QTextCharFormat &format, int spaceAbove = 8)
    {
        begin(spaceAbove);
        m_cursor.insertText(text, format);
    }

    /// One side of an assertion; what differs is marked.
    void value(const QString &name, const QString &text, const std::vector<TextRange> &changed, bool isLeft)
    {
        paragraph(name, label());
        begin(0);
        QTextCharFormat marked = code();
        marked.setFontWeight(QFont::Bold);
        marked.setFontUnderline(true);
        marked.setForeground(isLeft ? m_look.palette.bad : m_look.palette.good);
        marked.setBackground(isLeft ? m_look.palette.badSoft : m_look.palette.goodSoft);
        qsizetype at = 0;
        for (const TextRange &range : changed) {
            m_cursor.insertText(text.sliced(at, range.start - at), code());
            m_cursor.insertText(text.sliced(range.start, range.length), marked);
            at = range.start + range.length;
        }
        m_cursor.insertText(text.sliced(at), code());
    }

    void link(const QString &text, const QString &target)
    {
        QTextCharFormat anchor = format(m_look.type.ui(), m_look.palette.accent);
        anchor.setAnchor(true);
        anchor.setAnchorHref(target);
        anchor.setFontUnderline(true);
        paragraph(text, anchor);
    }

private:
    QTextCursor m_cursor;
    const Design::Look &m_look;
};

QString stateSentence(State state)
{
    switch (state) {
    case State::Passed:
        return Text::tr("✓ This test passed.");
    case State::Failed:
        return Text::tr("✗ This test failed.");
    case State::Ignored:
        return Text::tr("This test is marked to be ignored.");
    case State::TimedOut:
        return Text::tr("✗ This test took too long and was stopped.");
    case State::NotRun:
        break;
    }
    return Text::tr("This test was not run.");
}

void writePlace(Writer &writer, const Runner::TestCase &test)
{
    if (test.line <= 0) {
        return;
    }
    if (canGoTo(test)) {
        writer.link(test.file.isEmpty() ? Text::tr("Go to line %1").arg(test.line)
                                        : Text::tr("Go to %1, line %2").arg(test.file).arg(test.line),
                    QStringLiteral("place"));
    } else {
        writer.paragraph(Text::tr("The check stands in line %1 of the exercise's own tests.").arg(test.line),
                         writer.label());
    }
}

void writeSides(Writer &writer, const Runner::TestCase &test)
{
    if (test.expected.isEmpty() && test.actual.isEmpty()) {
        return;
    }
    if (test.mustDiffer && test.actual == test.expected) { // no side is the expected one
        return writer.value(Text::tr("Both sides are, and they must differ"), test.actual, {}, true);
    }
    const bool isShort = test.actual.size() + test.expected.size() <= maxMarked;
    const TextChanges changes = isShort ? diffText(test.actual, test.expected) : TextChanges();
    if (canGoTo(test) || test.line <= 0) {
        writer.value(Text::tr("left"), test.actual, changes.before, true);
        writer.value(Text::tr("right"), test.expected, changes.after, false);
    } else {
        writer.value(Text::tr("Expected"), test.expected, changes.after, false);
        writer.value(Text::tr("Yours"), test.actual, changes.before, true);
    }
}

/// Round and square brackets and braces that are open at the end of a line; those in texts are not told apart.
int openBrackets(const QByteArray &line)
{
    const auto count = [&line](const char *set) {
        return std::ranges::count_if(line,
                                     [set](char byte) { return byte == set[0] || byte == set[1] || byte == set[2]; });
    };
    return static_cast<int>(count("([{") - count(")]}"));
}

} // namespace

QString testStateText(State state)
{
    switch (state) {
    case State::Passed:
        return Text::tr("passed");
    case State::Failed:
        return Text::tr("failed");
    case State::Ignored:
        return Text::tr("ignored");
    case State::TimedOut:
        return Text::tr("timed out");
    case State::NotRun:
        break;
    }
    return Text::tr("not run");
}

bool canGoTo(const Runner::TestCase &test)
{
    return test.line > 0 && test.file != QLatin1StringView("tests.rs");
}

QString assertionAt(const QByteArray &source, int line)
{
    constexpr qsizetype mostLines = 8;
    const QByteArrayList lines = source.split('\n');
    if (line < 1 || line > lines.size() || !lines[line - 1].contains("assert")) {
        return {};
    }
    QByteArrayList found;
    int open = 0;
    for (qsizetype at = line - 1; at < lines.size() && found.size() < mostLines; ++at) {
        found << lines[at];
        open += openBrackets(lines[at]);
        if (open <= 0) {
            break;
        }
    }
    qsizetype indentation = found.front().size();
    for (const QByteArray &each : found) {
        const auto text = std::ranges::find_if(each, [](char byte) { return byte != ' '; });
        indentation = text == each.end() ? indentation : std::min<qsizetype>(indentation, text - each.begin());
    }
    for (QByteArray &each : found) {
        each = each.mid(indentation).trimmed().isEmpty() ? QByteArray() : each.mid(indentation);
    }
    return QString::fromUtf8(found.join('\n')).trimmed();
}

void writeTestDetail(QTextDocument &document, const Runner::TestCase &test, const QString &assertion,
                     const Design::Look &look)
{
    document.clear();
    Writer writer(document, look);
    QTextCharFormat head = writer.words();
    head.setFont(look.type.uiStrong());
    writer.paragraph(stateSentence(test.state), head);
    if (!assertion.isEmpty()) {
        writer.paragraph(assertion, writer.code());
    }
    if (!test.message.isEmpty()) {
        writer.paragraph(test.message, writer.code());
    }
    writeSides(writer, test);
    writePlace(writer, test);
    if (const QString printed = test.output.trimmed(); !printed.isEmpty() && printed != test.message.trimmed()) {
        writer.paragraph(Text::tr("It printed:"), writer.label());
        writer.paragraph(printed, writer.code(), 0);
    }
}

} // namespace Ochre::Workbench
