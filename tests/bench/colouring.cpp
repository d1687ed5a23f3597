// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "editor/codeeditor.h"
#include "highlighting/linehighlighter.h"
#include "highlighting/repository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int rounds = 15;
constexpr int lineCount = 2000;

/// KSyntaxHighlighting as it comes; it keeps nothing but a sum, so that no work can be left out.
class PlainHighlighter final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    PlainHighlighter() { setDefinition(Highlighting::definitionFor(u"rust"_s)); }

    void colour(const QStringList &lines)
    {
        KSyntaxHighlighting::State state;
        for (const QString &line : lines) {
            state = highlightLine(line, state);
        }
    }
    [[nodiscard]] qint64 sum() const { return m_sum; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        m_sum += offset + length + format.id();
    }

private:
    qint64 m_sum = 0;
};

QByteArray longFile()
{
    QFile file(QStringLiteral(OCHRE_BENCH_DATA "/library.rs"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    QByteArray text;
    for (int line = 0; line < lineCount; ++line) {
        text += lines[line % lines.size()] + '\n';
    }
    return text;
}

std::optional<double> colourLines(const QStringList &lines)
{
    Highlighting::LineHighlighter highlighter(u"rust"_s);
    QElapsedTimer clock;
    clock.start();
    int state = Highlighting::LineHighlighter::initialState;
    for (const QString &line : lines) {
        state = highlighter.highlightLine(line, state).endState;
    }
    return elapsedMs(clock);
}

std::optional<double> colourPlainly(const QStringList &lines)
{
    PlainHighlighter highlighter;
    QElapsedTimer clock;
    clock.start();
    highlighter.colour(lines);
    const double ms = elapsedMs(clock);
    return highlighter.sum() > 0 ? std::optional(ms) : std::nullopt;
}

// The whole way into the editor: load, colour every line, find every fold. Folding needs the last line's style.
std::optional<double> openAndColour(Editor::CodeEditor &editor, const QByteArray &text)
{
    editor.setText({});
    QElapsedTimer clock;
    clock.start();
    editor.setText(text);
    editor.foldAll();
    const double ms = elapsedMs(clock);
    editor.unfoldAll();
    return ms;
}

} // namespace

void benchColouring(const Report &report)
{
    report.section(u"Colouring 2,000 lines of Rust"_s,
                   u"Against a KSyntaxHighlighting::AbstractHighlighter that drops what it finds, same definition, in "
                   "turns. Opening also loads the text, styles Scintilla and makes and folds every fold."_s);
    const QByteArray text = longFile();
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    const auto plain = [&](int) { return colourPlainly(lines); };
    report.ratio(u"LineHighlighter"_s, compete({[&](int) { return colourLines(lines); }, plain}, rounds), 1.3);
    Editor::CodeEditor editor;
    report.ratio(u"open in the editor, all coloured and folded"_s,
                 compete({[&](int) { return openAndColour(editor, text); }, plain}, rounds), 2.0);
}

} // namespace Ochre::Bench
