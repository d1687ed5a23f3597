// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "diagnostics/escapefilter.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <deque>
#include <vector>

namespace Ochre::Workbench {

/// Shows what a program prints without ever blocking the window: bytes wait in a bounded queue and go from there,
/// a few kB every 33 ms, through the escape filter into at most 2,000 lines (measured to keep every stall under 25 ms
/// while a program prints without end). Places such as "main.rs:4:5" are links.
class OutputView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit OutputView(QWidget *parent = nullptr);

    void setLook(const Design::Look &look);
    void clearOutput();
    void appendBytes(const QByteArray &bytes, bool isError);
    /// A line of the program's input as the learner typed it.
    void appendInput(const QString &line);
    /// Shows what is still queued.
    void finishOutput();
    /// Bytes that were not shown because more came at once than can be; the view says where.
    [[nodiscard]] qint64 skippedBytes() const { return m_skipped + m_gap; }

signals:
    void locationActivated(const QString &file, int line, int column);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What is to be shown, in the order in which it came.
    struct Chunk {
        enum class Kind { Output, Error, Input, End };
        Kind kind = Kind::Output;
        QByteArray bytes;
    };

    void enqueue(Chunk chunk);
    void dropOldest();
    void recolour();
    void flush();
    void showGap();
    void show(const Chunk &chunk);
    void show(const std::vector<Diagnostics::StyledRun> &runs, bool isError);
    void insert(const QString &text, const QTextCharFormat &format, bool replacesLine = false);
    [[nodiscard]] QTextCharFormat formatFor(const Diagnostics::SgrStyle &style, bool isError) const;
    bool activateLocation(const QTextCursor &cursor);

    Design::Look m_look;
    Diagnostics::EscapeFilter m_output;
    Diagnostics::EscapeFilter m_error;
    std::deque<Chunk> m_queue;
    qsizetype m_queued = 0; // bytes in m_queue
    qint64 m_gap = 0;       // bytes left out before the first of m_queue
    qint64 m_skipped = 0;   // bytes left out before that
    QTimer m_timer;
};

} // namespace Ochre::Workbench
