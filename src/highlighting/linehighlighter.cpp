// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlighting/linehighlighter.h"

#include "highlighting/repository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/FoldingRegion>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QHash>

#include <algorithm>

namespace Ochre::Highlighting {

using KSyntaxHighlighting::FoldingRegion;
using KSyntaxHighlighting::Format;
using KSyntaxHighlighting::State;

class LineHighlighter::Engine final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    explicit Engine(const QString &language)
    {
        setDefinition(definitionFor(language));
        addFormats(definition());
        for (const auto &included : definition().includedDefinitions()) {
            addFormats(included);
        }
        if (m_formats.empty()) {
            m_formats.emplace_back();
        }
        m_states.emplace_back();
        m_stateNumbers.insert(m_states.front(), initialState);
    }

    const LineRuns &run(QStringView line, int state)
    {
        m_line.runs.clear();
        m_line.foldChange = 0;
        m_line.lowestFold = 0;
        if (!definition().isValid()) {
            addRun(0, static_cast<int>(line.size()), 0);
            return m_line;
        }
        const auto known = static_cast<size_t>(std::clamp(state, 0, static_cast<int>(m_states.size()) - 1));
        m_line.endState = numberOf(highlightLine(line, State(m_states[known])));
        return m_line;
    }

    [[nodiscard]] const std::vector<Format> &formats() const { return m_formats; }

protected:
    void applyFormat(int offset, int length, const Format &format) override
    {
        addRun(offset, length, m_formatNumbers.value(format.id(), 0));
    }

    void applyFolding(int, int, FoldingRegion region) override
    {
        m_line.foldChange += region.type() == FoldingRegion::Begin ? 1 : -1;
        m_line.lowestFold = std::min(m_line.lowestFold, m_line.foldChange);
    }

private:
    // Format ids are numbered per repository in the order of loading; ours are dense and the same in every run.
    void addFormats(const KSyntaxHighlighting::Definition &source)
    {
        for (const Format &format : source.formats()) {
            m_formatNumbers.insert(format.id(), static_cast<int>(m_formats.size()));
            m_formats.push_back(format);
        }
    }

    void addRun(int offset, int length, int format)
    {
        if (length <= 0) {
            return;
        }
        if (!m_line.runs.empty() && m_line.runs.back().format == format) {
            m_line.runs.back().length += length;
            return;
        }
        m_line.runs.push_back({.start = offset, .length = length, .format = format});
    }

    int numberOf(const State &state)
    {
        const auto found = m_stateNumbers.constFind(state);
        if (found != m_stateNumbers.cend()) {
            return *found;
        }
        const int number = static_cast<int>(m_states.size());
        m_states.push_back(state);
        m_stateNumbers.insert(state, number);
        return number;
    }

    std::vector<Format> m_formats;
    QHash<int, int> m_formatNumbers;
    std::vector<State> m_states;
    QHash<State, int> m_stateNumbers;
    LineRuns m_line;
};

LineHighlighter::LineHighlighter(const QString &language)
    : m_engine(std::make_unique<Engine>(language))
{
}

LineHighlighter::~LineHighlighter() = default;
LineHighlighter::LineHighlighter(LineHighlighter &&) noexcept = default;
LineHighlighter &LineHighlighter::operator=(LineHighlighter &&) noexcept = default;

const LineRuns &LineHighlighter::highlightLine(QStringView line, int state)
{
    return m_engine->run(line, state);
}

std::vector<TextStyle> LineHighlighter::styles(Design::Scheme scheme) const
{
    const KSyntaxHighlighting::Theme theme = themeFor(scheme);
    std::vector<TextStyle> result;
    for (const Format &format : m_engine->formats()) {
        result.push_back({.color = format.textColor(theme),
                          .bold = format.isBold(theme),
                          .italic = format.isItalic(theme),
                          .underline = format.isUnderline(theme)});
    }
    if (!m_engine->definition().isValid()) {
        result.front().color = Design::paletteFor(scheme).text;
    }
    return result;
}

} // namespace Ochre::Highlighting
