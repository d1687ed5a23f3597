// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "editor/textsearch.h"

#include <QObject>
#include <QTimer>

namespace Ochre::Editor {

class FindBar;
class SourceView;

/// Connects the find bar with the text: shows every match, moves between them, replaces.
class Finder final : public QObject {
    Q_OBJECT
public:
    Finder(SourceView &view, FindBar &bar);

    void setLook(const Design::Look &look);
    void open(bool withReplace);
    void close();
    void findNext();
    void findPrevious();

private:
    void search();
    void searchFromStart();
    void replaceOne();
    void replaceAll();
    void showMatches();
    void showStatus();
    void goTo(size_t index);
    [[nodiscard]] int currentMatch() const;

    SourceView &m_view;
    FindBar &m_bar;
    std::vector<SearchMatch> m_matches;
    QString m_problem;
    qsizetype m_origin = 0; ///< where the caret was when the bar opened: incremental search starts there
    QTimer m_timer;
};

} // namespace Ochre::Editor
