// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/accessibility.h"

#include "editor/sourceview.h"

#include <QAccessible>

namespace Ochre::Editor {

AccessibilityNotifier::AccessibilityNotifier(SourceView &view)
    : QObject(&view)
    , m_view(view)
{
    connect(&view, &SourceView::selectionMoved, this, &AccessibilityNotifier::noteSelection);
}

void AccessibilityNotifier::announce(const QString &sentence)
{
    QAccessibleAnnouncementEvent event(&m_view, sentence);
    QAccessible::updateAccessibility(&event);
}

void AccessibilityNotifier::noteSelection()
{
    const qsizetype start = m_view.send(SourceView::SCI_GETSELECTIONSTART);
    const qsizetype end = m_view.send(SourceView::SCI_GETSELECTIONEND);
    const bool wasEmpty = m_start == m_end;
    if ((start == m_start && end == m_end) || (wasEmpty && start == end)) {
        m_start = start;
        m_end = end;
        return;
    }
    m_start = start;
    m_end = end;
    // QScintilla's text interface counts code points, so the event does, too.
    QAccessibleTextSelectionEvent event(&m_view,
                                        static_cast<int>(m_view.send(SourceView::SCI_COUNTCHARACTERS, 0, start)),
                                        static_cast<int>(m_view.send(SourceView::SCI_COUNTCHARACTERS, 0, end)));
    QAccessible::updateAccessibility(&event);
}

} // namespace Ochre::Editor
