// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/mockreport.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPagedPaintDevice;
class QPushButton;

namespace Ochre::Widgets {
class PageBrowser;
}

namespace Ochre::Practice {

class MockReportDocument;

/// The report of a mock interview as a page: what to repeat is scheduled by one key, and the whole is printed or kept
/// as PDF. R repeats, Ctrl+Z takes that back, Esc leaves.
class MockReportView final : public QWidget {
    Q_OBJECT
public:
    explicit MockReportView(QWidget *parent = nullptr);
    ~MockReportView() override;

    void show(const Study::MockReport &report, const QHash<QString, QString> &prompts);
    /// How many of the questions to repeat are not scheduled yet, and whether that can be taken back.
    void showRepeat(int open, bool canUndo);
    [[nodiscard]] QString title() const;
    /// In the light theme and at normal size. False when the device takes nothing.
    [[nodiscard]] bool print(QPagedPaintDevice &device) const;
    void focusPage();
    void setLook(const Design::Look &look);

signals:
    void repeatRequested();
    void undoRequested();
    void printRequested();
    void pdfRequested();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);
    bool takeKey(const QKeyEvent &event);
    void write();

    Study::MockReport m_report;
    QHash<QString, QString> m_prompts;
    Design::Look m_look;
    bool m_canUndo = false;
    QPushButton *m_leave; // the parent owns these
    QPushButton *m_repeat;
    QLabel *m_scheduled;
    QPushButton *m_print;
    QPushButton *m_pdf;
    Widgets::PageBrowser *m_browser;
    std::unique_ptr<MockReportDocument> m_document;
};

} // namespace Ochre::Practice
