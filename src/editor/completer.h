// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "editor/completions.h"
#include "editor/snippet.h"

#include <QObject>

#include <memory>

class QKeyEvent;

namespace Ochre::Editor {

class AccessibilityNotifier;
class CompletionList;
class SourceView;

/// Offers what the word at the caret may become: after two letters with nothing chosen, unless the learner wants it
/// otherwise, or by its key with the first one chosen. Down and Up choose, Enter takes what is chosen, Tab takes the
/// first otherwise, Esc closes; every other key does what it always does. The places of an inserted form are gone
/// through by Tab.
class Completer final : public QObject {
    Q_OBJECT
public:
    Completer(SourceView &view, AccessibilityNotifier &accessibility);

    void setCompleting(Completing completing);
    void setKnown(std::shared_ptr<const Completions> known);
    void setLook(const Design::Look &look);
    /// By the key: one candidate is taken at once. Where nothing is offered at all, it says so to assistive tools.
    void complete();
    /// Closes the list, else ends going through places; false when there was neither.
    bool leave();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer(Asked asked);
    [[nodiscard]] Offer offerHere();
    void show(const Offer &offer);
    void noteTyped();
    void review();
    bool handleKey(const QKeyEvent &event);
    bool handleListKey(const QKeyEvent &event);
    bool handleWalkKey(const QKeyEvent &event);
    [[nodiscard]] bool wants(const QKeyEvent &event) const;
    void choose(int row);
    void accept(const Completion &candidate);
    void insertEverywhere(const QByteArray &text);
    void insertForm(const QByteArray &body);
    void showStop();
    void close();
    [[nodiscard]] bool isOpen() const;

    SourceView &m_view;
    AccessibilityNotifier &m_accessibility;
    CompletionList *m_list;
    std::shared_ptr<const Completions> m_known;
    SnippetWalk m_walk;
    Completing m_completing = Completing::ByTyping;
    Asked m_asked = Asked::ByTyping; ///< how the list was opened
    QByteArray m_prefix;             ///< of what is offered
    qsizetype m_wordStart = 0;       ///< the byte where that word begins
};

} // namespace Ochre::Editor
