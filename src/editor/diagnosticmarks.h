// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "editor/flow.h"

#include <QObject>

#include <map>
#include <vector>

namespace Ochre::Editor {

class SourceView;
struct TextChange;

/// A span of a diagnostic in this text. Bytes move with edits; an empty span was widened to the next character.
struct Mark {
    int diagnostic = 0;
    int span = 0;
    qsizetype start = 0;
    qsizetype end = 0;
    bool isPrimary = false;
    int badge = 0; ///< reading order among the labelled spans of its diagnostic, from 1; 0 when it has no badge

    bool operator==(const Mark &) const = default;
};

/// Where a running program stopped.
struct RuntimeMark {
    qsizetype start = 0;
    qsizetype end = 0; ///< of its line
    QString message;
    bool isStale = false;
};

/// The diagnostics of one check and where they are now. What is drawn from it is the business of others.
class DiagnosticMarks final : public QObject {
    Q_OBJECT
public:
    explicit DiagnosticMarks(SourceView &view);

    void setSourceName(const QString &name) { m_sourceName = name; }
    /// Whether a span or edit in this file is in this text.
    [[nodiscard]] bool isHere(const QString &file) const;
    void setDiagnostics(Diagnostics::DiagnosticList diagnostics);
    void clear();

    [[nodiscard]] const Diagnostics::DiagnosticList &diagnostics() const { return m_diagnostics; }
    /// The text that they are about; empty without any.
    [[nodiscard]] const QByteArray &checkedText() const { return m_checkedText; }
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const Mark *markOf(int diagnostic, int span) const;
    /// The mark a diagnostic is shown at, or nullptr when it has none in this text.
    [[nodiscard]] const Mark *mainMark(int diagnostic) const;
    /// The mark at a byte: primary ones first, then the shortest; nullptr when there is none.
    [[nodiscard]] const Mark *markAt(qsizetype position) const;
    /// The text of one of its lines has changed since the check.
    [[nodiscard]] bool isStale(int diagnostic) const;
    [[nodiscard]] QString labelOf(const Mark &mark) const;

    void setFlows(FlowProvider provider);
    /// Asked of the provider once for each check; empty for -1.
    [[nodiscard]] const Flow &flowOf(int diagnostic) const;

    /// The diagnostic whose labels are shown; -1 for none.
    [[nodiscard]] int active() const { return m_active; }
    void setActive(int diagnostic);
    /// Numbers the badges of a diagnostic in the order of these spans instead of that of the text; -1 leaves a number
    /// out, and what is not named comes after them.
    void tellInOrder(int diagnostic, const std::vector<int> &spans);
    /// Makes the diagnostic of this 0-based line the active one; a line without one changes nothing.
    void activateAtLine(int line);
    /// The one after (before) a byte in the text, going round; -1 when there are none.
    [[nodiscard]] int next(qsizetype position) const;
    [[nodiscard]] int previous(qsizetype position) const;

    void setRuntimeMark(qsizetype start, const QString &message);
    void clearRuntimeMark();
    [[nodiscard]] const RuntimeMark *runtimeMark() const { return m_hasRuntimeMark ? &m_runtimeMark : nullptr; }

signals:
    void changed();
    void activeChanged(int diagnostic);

private:
    void addMarks(int diagnostic);
    void numberBadges(int diagnostic, size_t firstMark);
    void noteChange(const TextChange &change);
    [[nodiscard]] std::vector<int> inTextOrder() const;

    SourceView &m_view;
    QString m_sourceName;
    Diagnostics::DiagnosticList m_diagnostics;
    QByteArray m_checkedText;
    std::vector<Mark> m_marks;
    std::vector<bool> m_stale;
    RuntimeMark m_runtimeMark;
    bool m_hasRuntimeMark = false;
    FlowProvider m_provider;
    mutable std::map<int, Flow> m_flows; ///< that were asked for
    int m_active = -1;
};

} // namespace Ochre::Editor
