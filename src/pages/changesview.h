// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textdiff.h"
#include "design/look.h"

#include <QPlainTextEdit>

#include <vector>

namespace Ochre::Pages {

/// A program to be read and copied, or what differs between two versions of one: every line begins with "+", "−" or a
/// space, so that colour is never the only sign; copying leaves the signs out.
class ChangesView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ChangesView(QWidget *parent = nullptr);

    void showSource(const QByteArray &source);
    /// Begins at the first change.
    void showChanges(const QByteArray &before, const QByteArray &after);
    [[nodiscard]] int addedLines() const { return m_added; }
    [[nodiscard]] int removedLines() const { return m_removed; }
    void setLook(const Design::Look &look);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void write();
    void paintLines();
    void markWords();
    void scrollToChange();
    [[nodiscard]] const QString &textOf(const DiffLine &line) const;
    [[nodiscard]] QColor surfaceOf(DiffLine::Kind kind) const;
    void cutLines();

    Design::Look m_look;
    QStringList m_before;
    QStringList m_after;
    std::vector<DiffLine> m_lines; ///< parallel to the blocks
    int m_added = 0;
    int m_removed = 0;
    bool m_hasSigns = false; ///< it shows changes
    bool m_isCut = false;    ///< a last block says that not everything is shown
};

} // namespace Ochre::Pages
