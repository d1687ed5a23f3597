// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "diagnostics/escapefilter.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace Ochre::Workbench {

/// Shows what a program prints without ever blocking the window: bytes go through the escape filter into a bounded
/// queue and from there, a few kB every 33 ms, into at most 2,000 lines (measured to keep every stall under 25 ms while
/// a program prints without end). Places such as "main.rs:4:5" are links.
class OutputView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit OutputView(QWidget *parent = nullptr);

    void setLook(const Design::Look &look);
    void clearOutput();
    void appendBytes(const QByteArray &bytes, bool isError);
    /// A line of the program's input as the learner typed it.
    void appendInput(const QString &line);
    /// Shows what is still queued, and characters that were cut off.
    void finishOutput();
    /// Bytes that were not shown because more came than anybody can read.
    [[nodiscard]] qint64 skippedCharacters() const { return m_skipped; }

signals:
    void locationActivated(const QString &file, int line, int column);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Piece {
        QString text;
        QTextCharFormat format;
        bool replacesLine = false;
    };

    void enqueue(std::vector<Diagnostics::StyledRun> runs, bool isError);
    void enqueue(Piece piece);
    void flush();
    void insert(const Piece &piece);
    [[nodiscard]] QTextCharFormat formatFor(const Diagnostics::SgrStyle &style, bool isError) const;
    bool activateLocation(const QTextCursor &cursor);

    Design::Look m_look;
    Diagnostics::EscapeFilter m_output;
    Diagnostics::EscapeFilter m_error;
    std::vector<Piece> m_queue;
    qsizetype m_queued = 0; // characters in m_queue
    qint64 m_skipped = 0;
    QTimer m_timer;
};

} // namespace Ochre::Workbench
