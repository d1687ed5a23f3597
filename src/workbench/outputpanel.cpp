// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/outputpanel.h"

#include "design/look.h"
#include "ui_outputpanel.h"
#include "widgets/icons.h"

#include <QKeyEvent>

namespace Ochre::Workbench {

OutputPanel::OutputPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::OutputPanel>())
    , m_look(std::make_unique<Design::Look>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("outputPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_ui->inputField->installEventFilter(this);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &OutputPanel::stopRequested);
    connect(m_ui->clearButton, &QPushButton::clicked, m_ui->outputView, &OutputView::clearOutput);
    connect(m_ui->outputView, &OutputView::locationActivated, this, &OutputPanel::locationActivated);
    connect(m_ui->inputField, &QLineEdit::returnPressed, this, &OutputPanel::sendInput);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &OutputPanel::sendInput);
    connect(m_ui->endInputButton, &QPushButton::clicked, this, &OutputPanel::inputClosed);
    m_ui->stopButton->setAccessibleDescription(m_ui->stopButton->toolTip());
    showNothing();
}

OutputPanel::~OutputPanel() = default;

void OutputPanel::setLook(const Design::Look &look)
{
    *m_look = look;
    m_ui->outputView->setLook(look);
    m_ui->outcomeLabel->setFont(look.type.ui());
    m_ui->inputField->setFont(look.type.codeSmall());
    emit lookChanged(); // what is printed has the colours of before
}

void OutputPanel::showLog(const OutputLog &log)
{
    using Kind = OutputLog::Piece::Kind;
    m_ui->outputHeading->setProgram(log.order.document.title, log.order.when);
    showCompiling();
    if (log.phase == OutputLog::Phase::Running) {
        showRunning();
    }
    for (const auto &[kind, bytes] : log.pieces) {
        if (kind == Kind::Input) {
            m_ui->outputView->appendInput(QString::fromUtf8(bytes));
        } else {
            m_ui->outputView->appendBytes(bytes, kind == Kind::Error);
        }
    }
    if (log.phase == OutputLog::Phase::Ended) {
        showResult(log.result);
    } else if (log.isWaiting) {
        setState(QStringLiteral("info"), m_look->palette.info, waitingText());
    }
}

void OutputPanel::showNothing()
{
    m_ui->outputView->clearOutput();
    m_ui->outputHeading->clearProgram();
    m_ui->outcomeIcon->hide();
    m_ui->outcomeLabel->setText(tr("Run a program with F5: what it prints appears here."));
    setRunning(false);
    m_ui->clearButton->hide(); // there is nothing to clear
}

void OutputPanel::setOld(bool isOld)
{
    m_ui->outputHeading->setOld(isOld);
}

QString OutputPanel::waitingText()
{
    return tr("Your program waits for input: type a line below.");
}

void OutputPanel::showCompiling()
{
    m_ui->outputView->clearOutput();
    setState(QStringLiteral("run"), m_look->palette.info, tr("Compiling…"));
    setRunning(true);
    m_ui->inputRow->hide();
}

void OutputPanel::showRunning()
{
    setState(QStringLiteral("run"), m_look->palette.info, tr("Running…"));
    m_ui->inputRow->show();
}

void OutputPanel::appendOutput(const QByteArray &bytes, bool isError)
{
    m_ui->outputView->appendBytes(bytes, isError);
}

void OutputPanel::setWaitingForInput(bool waiting)
{
    if (!waiting) {
        return showRunning();
    }
    setState(QStringLiteral("info"), m_look->palette.info, waitingText());
    m_ui->inputField->setFocus(Qt::OtherFocusReason);
}

void OutputPanel::showResult(const Runner::RunResult &result)
{
    m_ui->outputView->finishOutput();
    const bool fine = result.outcome == Runner::Outcome::Finished && result.exitCode == 0;
    const bool stopped = result.outcome == Runner::Outcome::Stopped;
    setState(fine      ? QStringLiteral("check")
             : stopped ? QStringLiteral("stop")
                       : QStringLiteral("error"),
             fine      ? m_look->palette.good
             : stopped ? m_look->palette.muted
                       : m_look->palette.bad,
             result.message);
    setRunning(false);
}

void OutputPanel::showMessage(const QString &sentence)
{
    setState(QStringLiteral("info"), m_look->palette.info, sentence);
}

QString OutputPanel::text() const
{
    return m_ui->outputView->toPlainText();
}

bool OutputPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
            emit inputClosed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OutputPanel::setState(const QString &iconName, const QColor &color, const QString &sentence)
{
    m_ui->outcomeIcon->setPixmap(Widgets::iconPixmap(iconName, color, 18, devicePixelRatioF()));
    m_ui->outcomeIcon->show();
    m_ui->outcomeLabel->setText(sentence);
}

void OutputPanel::setRunning(bool running)
{
    m_ui->stopButton->setVisible(running);
    m_ui->clearButton->setVisible(!running);
    if (!running) {
        m_ui->inputRow->hide();
        m_ui->inputField->clear();
    }
}

void OutputPanel::sendInput()
{
    const QString line = m_ui->inputField->text();
    m_ui->inputField->clear();
    m_ui->outputView->appendInput(line);
    emit inputEntered(line.toUtf8() + '\n');
}

} // namespace Ochre::Workbench
