// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Ochre::Editor {

class SourceView;

/// The events QScintilla does not send to assistive technology.
class AccessibilityNotifier final : public QObject {
    Q_OBJECT
public:
    explicit AccessibilityNotifier(SourceView &view);

    /// Spoken without moving the focus.
    void announce(const QString &sentence);

private:
    void noteSelection();

    SourceView &m_view;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
};

} // namespace Ochre::Editor
