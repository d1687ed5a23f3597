// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/finder.h"

#include "editor/editing.h"
#include "editor/findbar.h"
#include "editor/sourceview.h"

#include <QLocale>

#include <algorithm>

namespace Ochre::Editor {

namespace {

constexpr int matchIndicator = 9;
constexpr int searchDelayMs = 60; ///< after an edit of the text, not of the pattern

} // namespace

Finder::Finder(SourceView &view, FindBar &bar)
    : QObject(&view)
    , m_view(view)
    , m_bar(bar)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(searchDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &Finder::search);
    connect(&view, &SourceView::textEdited, this, [this] {
        if (!m_bar.isHidden()) {
            m_timer.start();
        }
    });
    connect(&view, &SourceView::selectionMoved, this, &Finder::showStatus);
    connect(&bar, &FindBar::requestChanged, this, &Finder::searchFromStart);
    connect(&bar, &FindBar::nextRequested, this, &Finder::findNext);
    connect(&bar, &FindBar::previousRequested, this, &Finder::findPrevious);
    connect(&bar, &FindBar::replaceRequested, this, &Finder::replaceOne);
    connect(&bar, &FindBar::replaceAllRequested, this, &Finder::replaceAll);
    connect(&bar, &FindBar::closed, this, &Finder::close);
}

void Finder::setLook(const Design::Look &look)
{
    m_view.send(SourceView::SCI_INDICSETSTYLE, matchIndicator, SourceView::INDIC_STRAIGHTBOX);
    m_view.SendScintilla(SourceView::SCI_INDICSETFORE, static_cast<unsigned long>(matchIndicator), look.palette.info);
    m_view.send(SourceView::SCI_INDICSETALPHA, matchIndicator, 50);
    m_view.send(SourceView::SCI_INDICSETOUTLINEALPHA, matchIndicator, 200);
    m_view.send(SourceView::SCI_INDICSETUNDER, matchIndicator, 1);
    m_bar.setLook(look);
}

void Finder::open(bool withReplace)
{
    const qsizetype start = m_view.send(SourceView::SCI_GETSELECTIONSTART);
    const qsizetype end = m_view.send(SourceView::SCI_GETSELECTIONEND);
    const QByteArray selected = m_view.textRange(start, end);
    m_origin = start;
    m_bar.open(withReplace, selected.contains('\n') ? QString() : QString::fromUtf8(selected));
}

void Finder::close()
{
    m_bar.hide();
    m_matches.clear();
    showMatches();
    m_view.setFocus(Qt::OtherFocusReason);
}

void Finder::search()
{
    auto found = Ochre::Editor::search(m_view.text(), m_bar.request());
    m_problem = found ? QString() : found.error().what;
    m_matches = found ? std::move(*found) : std::vector<SearchMatch>();
    showMatches();
    showStatus();
}

void Finder::searchFromStart()
{
    search();
    const auto next =
        std::ranges::find_if(m_matches, [this](const SearchMatch &match) { return match.start >= m_origin; });
    if (!m_matches.empty()) {
        goTo(next == m_matches.end() ? 0 : static_cast<size_t>(next - m_matches.begin()));
    }
}

void Finder::findNext()
{
    search(); // F3 works with the bar closed, too
    const qsizetype from = m_view.send(SourceView::SCI_GETSELECTIONEND);
    const auto next = std::ranges::find_if(m_matches, [=](const SearchMatch &match) { return match.start >= from; });
    if (!m_matches.empty()) {
        goTo(next == m_matches.end() ? 0 : static_cast<size_t>(next - m_matches.begin()));
    }
}

void Finder::findPrevious()
{
    search();
    const qsizetype from = m_view.send(SourceView::SCI_GETSELECTIONSTART);
    size_t found = m_matches.size() - 1;
    for (size_t index = 0; index < m_matches.size() && m_matches[index].end <= from; ++index) {
        found = index;
    }
    if (!m_matches.empty()) {
        goTo(found);
    }
}

void Finder::goTo(size_t index)
{
    const SearchMatch &match = m_matches[index];
    m_view.send(SourceView::SCI_ENSUREVISIBLEENFORCEPOLICY, m_view.lineAt(match.start));
    m_view.send(SourceView::SCI_SETSEL, match.start, match.end);
    m_origin = match.start;
    showStatus();
}

int Finder::currentMatch() const
{
    const qsizetype start = m_view.send(SourceView::SCI_GETSELECTIONSTART);
    const qsizetype end = m_view.send(SourceView::SCI_GETSELECTIONEND);
    const auto found = std::ranges::lower_bound(m_matches, start, {}, &SearchMatch::start);
    const bool isIt = found != m_matches.end() && found->start == start && found->end == end;
    return isIt ? static_cast<int>(found - m_matches.begin()) : -1;
}

void Finder::replaceOne()
{
    search();
    const int current = currentMatch();
    if (current < 0 || m_view.send(SourceView::SCI_GETREADONLY) != 0) {
        findNext(); // nothing chosen yet: choose first, replace with the next key
        return;
    }
    const auto withText = Ochre::Editor::search(m_view.text(), m_bar.request(), m_bar.replacement());
    if (!withText) {
        return;
    }
    const SearchMatch &match = (*withText)[static_cast<size_t>(current)];
    m_view.replaceRange(match.start, match.end, match.replacement);
    const qsizetype after = match.start + match.replacement.size();
    m_view.send(SourceView::SCI_SETSEL, after, after);
    findNext();
}

void Finder::replaceAll()
{
    const QByteArray text = m_view.text();
    const auto matches = Ochre::Editor::search(text, m_bar.request(), m_bar.replacement());
    if (!matches || matches->empty() || m_view.send(SourceView::SCI_GETREADONLY) != 0) {
        search();
        return;
    }
    QByteArray replaced;
    qsizetype at = 0;
    for (const SearchMatch &match : *matches) {
        replaced += text.sliced(at, match.start - at) + match.replacement;
        at = match.end;
    }
    replaceWholeText(m_view, replaced + text.sliced(at)); // one change: who listens need not hear of every match
    m_timer.stop();                                       // that edit is searched now, and what is said of it stays
    search();
    m_bar.setStatus(tr("Replaced: %1").arg(QLocale().toString(static_cast<qlonglong>(matches->size()))), false);
}

void Finder::showMatches()
{
    m_view.send(SourceView::SCI_SETINDICATORCURRENT, matchIndicator);
    m_view.send(SourceView::SCI_INDICATORCLEARRANGE, 0, m_view.length());
    if (m_bar.isHidden()) {
        return;
    }
    for (const SearchMatch &match : m_matches) {
        m_view.send(SourceView::SCI_INDICATORFILLRANGE, match.start, match.end - match.start);
    }
}

void Finder::showStatus()
{
    if (m_bar.isHidden() || m_timer.isActive()) {
        return;
    }
    const QLocale locale;
    const QString count = m_matches.size() < maxMatches ? locale.toString(static_cast<qlonglong>(m_matches.size()))
                                                        : locale.toString(static_cast<qlonglong>(maxMatches)) + u'+';
    const int current = currentMatch();
    if (!m_problem.isEmpty()) {
        m_bar.setStatus(m_problem, true);
    } else if (m_bar.request().pattern.isEmpty()) {
        m_bar.setStatus({}, false);
    } else if (m_matches.empty()) {
        m_bar.setStatus(tr("No match"), true);
    } else if (current >= 0) {
        m_bar.setStatus(tr("%1 of %2", "current match and count").arg(locale.toString(current + 1), count), false);
    } else {
        m_bar.setStatus(tr("Matches: %1").arg(count), false);
    }
}

} // namespace Ochre::Editor
