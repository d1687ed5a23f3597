// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockreportview.h"

#include "practice/mockreportdocument.h"
#include "widgets/foldingrow.h"
#include "widgets/pagebrowser.h"
#include "widgets/pageprinter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>
#include <QTimer>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int paperWidth = 720; // px of the document on a sheet

} // namespace

MockReportView::MockReportView(QWidget *parent)
    : QWidget(parent)
    , m_leave(addButton(QStringLiteral("leaveReportButton"), tr("← Practice"), tr("Back to Practice (Esc)")))
    , m_repeat(addButton(QStringLiteral("repeatButton"), {},
                         tr("They count as not known and come back from tomorrow on (R); Ctrl+Z takes it back")))
    , m_scheduled(new QLabel(this))
    , m_print(addButton(QStringLiteral("printReportButton"), tr("Print…"), tr("Print the report")))
    , m_pdf(addButton(QStringLiteral("pdfReportButton"), tr("Save as PDF…"), tr("Keep the report as a PDF")))
    , m_browser(new Widgets::PageBrowser(this))
    , m_document(std::make_unique<MockReportDocument>(*m_browser->document()))
{
    setObjectName(QStringLiteral("mockReport"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("page"));
    m_leave->setProperty("quiet", true);
    m_repeat->setProperty("primary", true);
    m_scheduled->setObjectName(QStringLiteral("repeatState"));
    m_scheduled->setProperty("muted", true);
    m_scheduled->setWordWrap(true);
    m_browser->setObjectName(QStringLiteral("mockReportPage"));
    m_browser->setAccessibleName(tr("Report of the mock interview"));
    m_browser->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(gap);
    row->addWidget(m_leave);
    row->addWidget(m_scheduled, 1);
    for (QPushButton *button : {m_repeat, m_print, m_pdf}) {
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_browser, 1);
    new Widgets::FoldingRow(*row, *this);
    connect(m_leave, &QPushButton::clicked, this, &MockReportView::left);
    connect(m_repeat, &QPushButton::clicked, this, &MockReportView::repeatRequested);
    connect(m_print, &QPushButton::clicked, this, &MockReportView::printRequested);
    connect(m_pdf, &QPushButton::clicked, this, &MockReportView::pdfRequested);
}

MockReportView::~MockReportView() = default;

QPushButton *MockReportView::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void MockReportView::show(const Study::MockReport &report, const QHash<QString, QString> &prompts)
{
    m_report = report;
    m_prompts = prompts;
    write();
    // Writing has moved the text cursor to the end, and the keyboard would lead the eye there.
    m_browser->moveCursor(QTextCursor::Start);
    QTimer::singleShot(0, m_browser, [this] { m_browser->scrollToPosition(0, 0); });
}

void MockReportView::write()
{
    m_document->write(m_report, m_prompts, m_look);
    m_browser->documentWritten();
}

void MockReportView::showRepeat(int open, bool canUndo)
{
    m_canUndo = canUndo;
    const auto all = static_cast<int>(m_report.repeat.size());
    m_repeat->setVisible(open > 0);
    m_repeat->setText(tr("Repeat %n question(s)", nullptr, open));
    m_scheduled->setText(all == 0    ? QString()
                         : open == 0 ? tr("✓ %n question(s) come(s) back in the review.", nullptr, all)
                                     : tr("What was missed can come back in the review."));
}

QString MockReportView::title() const
{
    return MockReportDocument::title(m_report);
}

bool MockReportView::print(QPagedPaintDevice &device) const
{
    const Design::Look look = Design::Look::make(Design::Scheme::Light, 100);
    QTextDocument document;
    MockReportDocument(document).write(m_report, m_prompts, look);
    document.setTextWidth(paperWidth);
    return Widgets::printPage(document, look, device, title()) > 0;
}

void MockReportView::focusPage()
{
    m_browser->setFocus(Qt::OtherFocusReason);
}

bool MockReportView::takeKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        emit left();
    } else if (event.matches(QKeySequence::Undo)) {
        if (m_canUndo) {
            emit undoRequested();
        }
    } else if (event.key() == Qt::Key_R && event.modifiers() == Qt::NoModifier) {
        if (m_repeat->isVisible()) {
            emit repeatRequested();
        }
    } else {
        return false;
    }
    return true;
}

void MockReportView::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

bool MockReportView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event))) {
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MockReportView::setLook(const Design::Look &look)
{
    m_look = look;
    for (QPushButton *button : {m_leave, m_print, m_pdf}) {
        button->setFont(look.type.ui());
    }
    m_repeat->setFont(look.type.uiStrong());
    m_scheduled->setFont(look.type.ui());
    m_browser->setLook(look);
    if (!m_report.plan.questions.empty()) {
        write();
    }
}

} // namespace Ochre::Practice
