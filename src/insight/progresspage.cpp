// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/progresspage.h"

#include "design/look.h"
#include "insight/barsview.h"
#include "insight/calibrationview.h"
#include "insight/errorlist.h"
#include "insight/heatmapview.h"
#include "insight/plotcard.h"
#include "insight/reportwords.h"
#include "insight/retentionview.h"
#include "insight/sharebars.h"
#include "insight/tilesview.h"
#include "widgets/emptystate.h"
#include "widgets/foldingrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Insight {

namespace {

constexpr int widest = 1180; // px at 100 %
constexpr int gap = 16;
constexpr int outer = 28;

QString nameOf(ReportPart part)
{
    constexpr std::array names{"heat", "forecast", "recall", "calibration", "retention", "readiness", "time", "errors"};
    static_assert(names.size() == reportParts);
    return QString::fromLatin1(names.at(static_cast<size_t>(part)));
}

QLabel *makeLabel(QWidget *parent, const QString &name, bool isMuted)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", isMuted);
    return label;
}

} // namespace

ProgressPage::ProgressPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new Widgets::EmptyState(this))
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget(this))
    , m_title(makeLabel(m_column, QStringLiteral("progressTitle"), false))
    , m_scope(makeLabel(m_column, QStringLiteral("progressScope"), true))
    , m_note(makeLabel(m_column, QStringLiteral("progressNote"), true))
    , m_numbers(new QPushButton(tr("Show numbers"), m_column))
    , m_savePicture(new QPushButton(tr("Save picture…"), m_column))
    , m_saveNumbers(new QPushButton(tr("Save CSV…"), m_column))
    , m_beginAnew(new QPushButton(tr("Begin anew…"), m_column))
    , m_heat(new HeatMapView(m_column))
    , m_forecast(new BarsView(m_column))
    , m_lessons(new TilesView(m_column))
    , m_conceptsTitle(makeLabel(m_column, QStringLiteral("conceptsTitle"), true))
    , m_concepts(new ShareBars(m_column))
    , m_calibration(new CalibrationView(m_column))
    , m_retention(new RetentionView(m_column))
    , m_readiness(new ShareBars(m_column))
    , m_others(makeLabel(m_column, QStringLiteral("readinessOthers"), true))
    , m_time(new BarsView(m_column))
    , m_errors(new ErrorList(m_column))
{
    setObjectName(QStringLiteral("progressPage"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    buildHead(*column);
    buildCards(*column);
    column->addStretch(1);
    auto *content = new QWidget(this);
    content->setProperty("surface", QStringLiteral("window"));
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(outer, outer, outer, outer);
    row->addStretch(1);
    row->addWidget(m_column, 1000);
    row->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("progressScroll"));
    m_scroll->setFocusPolicy(Qt::NoFocus); // keys that a control does not take scroll all the same
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    m_empty->setObjectName(QStringLiteral("progressEmpty"));
    m_empty->setMessage(tr("Counting what you have done…"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_empty, &Widgets::EmptyState::actionTriggered, this, &ProgressPage::learnRequested);
    connect(m_numbers, &QPushButton::toggled, this, &ProgressPage::showNumbers);
    connect(m_savePicture, &QPushButton::clicked, this, &ProgressPage::askForPicture);
    connect(m_saveNumbers, &QPushButton::clicked, this, &ProgressPage::askForNumbers);
    connect(m_beginAnew, &QPushButton::clicked, this, &ProgressPage::beginAnewRequested);
    connect(m_errors, &ErrorList::explanationRequested, this, &ProgressPage::explanationRequested);
    connect(m_errors, &ErrorList::programRequested, this, &ProgressPage::programRequested);
}

void ProgressPage::buildHead(QVBoxLayout &column)
{
    m_title->setText(tr("Progress"));
    m_numbers->setObjectName(QStringLiteral("showNumbersButton"));
    m_numbers->setCheckable(true);
    m_numbers->setToolTip(tr("Show the numbers of each picture as a table, which can be copied"));
    m_savePicture->setObjectName(QStringLiteral("savePictureButton"));
    m_savePicture->setToolTip(tr("Save this page as a picture"));
    m_saveNumbers->setObjectName(QStringLiteral("saveNumbersButton"));
    m_saveNumbers->setToolTip(tr("Save every number of this page as a table"));
    m_beginAnew->setObjectName(QStringLiteral("beginAnewButton"));
    m_beginAnew->setToolTip(tr("Begin a lesson or everything anew, or take that back"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_scope);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap / 2);
    for (QPushButton *button : {m_numbers, m_savePicture, m_saveNumbers, m_beginAnew}) {
        buttons->addWidget(button);
    }
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addLayout(buttons);
    column.addLayout(head);
    column.addWidget(m_note);
    m_note->hide();
}

void ProgressPage::buildCards(QVBoxLayout &column)
{
    for (int part = 0; part < reportParts; ++part) {
        const auto of = static_cast<ReportPart>(part);
        m_cards.at(static_cast<size_t>(part)) = new PlotCard(nameOf(of), titleOf(of), m_column);
    }
    m_conceptsTitle->setText(tr("Weakest concepts"));
    card(ReportPart::Heat).add(m_heat);
    card(ReportPart::Forecast).add(m_forecast);
    card(ReportPart::Recall).add(m_lessons);
    card(ReportPart::Recall).add(m_conceptsTitle);
    card(ReportPart::Recall).add(m_concepts);
    card(ReportPart::Calibration).add(m_calibration);
    m_again = buildAgain();
    card(ReportPart::Calibration).add(m_again);
    card(ReportPart::Retention).add(m_retention);
    card(ReportPart::Readiness).add(m_readiness);
    card(ReportPart::Readiness).add(m_others);
    card(ReportPart::Time).add(m_time);
    card(ReportPart::Errors).add(m_errors);
    addRow(column, ReportPart::Heat, 6, ReportPart::Forecast, 5);
    addRow(column, ReportPart::Recall, 6, ReportPart::Calibration, 5);
    addRow(column, ReportPart::Retention, 6, ReportPart::Time, 5);
    addRow(column, ReportPart::Errors, 6, ReportPart::Readiness, 5);
}

/// The answers that say most about oneself, to be given again.
QWidget *ProgressPage::buildAgain()
{
    auto *again = new QWidget(m_column);
    auto *row = new QHBoxLayout(again);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap / 2);
    auto *wrong = new QPushButton(tr("Practise: sure, but wrong"), again);
    wrong->setObjectName(QStringLiteral("sureButWrongButton"));
    wrong->setToolTip(tr("A quiz of the questions that you were sure of last and got wrong"));
    auto *lucky = new QPushButton(tr("Practise: right by a guess"), again);
    lucky->setObjectName(QStringLiteral("luckyButton"));
    lucky->setToolTip(tr("A quiz of the questions that you guessed last and got right"));
    row->addWidget(wrong);
    row->addWidget(lucky);
    row->addStretch(1);
    new Widgets::FoldingRow(*row, *again);
    connect(wrong, &QPushButton::clicked, this, [this] { emit quizRequested(Study::QuizSource::SureButWrong); });
    connect(lucky, &QPushButton::clicked, this, [this] { emit quizRequested(Study::QuizSource::Lucky); });
    return again;
}

void ProgressPage::addRow(QVBoxLayout &column, ReportPart left, int leftShare, ReportPart right, int rightShare)
{
    auto *place = new QWidget(m_column);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    for (const auto &[part, share] : {std::pair{left, leftShare}, std::pair{right, rightShare}}) {
        // As wide as its share, whatever stands in it.
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        card(part).setSizePolicy(policy);
        row->addWidget(&card(part), share);
    }
    new Widgets::FoldingRow(*row, *place);
    column.addWidget(place);
}

PlotCard &ProgressPage::card(ReportPart part) const
{
    return *m_cards.at(static_cast<size_t>(part));
}

void ProgressPage::showReport(const Study::ProgressReport &report, const Study::StudyNames &names)
{
    m_hasReport = true;
    m_today = report.today;
    if (m_isProblem) {
        m_isProblem = false;
        m_note->hide();
    }
    const bool isNew = report.totals.days == 0;
    m_empty->setMessage(tr("Nothing was done here yet. Answer a question or run a program, and this page shows what "
                           "you do, what stays and what comes."),
                        tr("Go to the lesson"));
    m_scope->setText(tr("%1 · %2", "whose numbers, and what they come to").arg(m_scopeWords, totalWords(report)));
    m_tables.clear();
    for (int part = 0; part < reportParts; ++part) {
        const auto of = static_cast<ReportPart>(part);
        m_tables.push_back(tableOf(of, report, names));
        card(of).setTable(m_tables.back());
    }
    fillDays(report);
    fillMemory(report);
    fillReadiness(report);
    m_errors->setErrors(report.errors, names);
    card(ReportPart::Errors).setWords(errorsWords(report));
    card(ReportPart::Errors).setFilled(!report.errors.empty());
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_stack->setCurrentWidget(isNew ? static_cast<QWidget *>(m_empty) : m_scroll);
    if (hadFocus && (!focusWidget() || !focusWidget()->isVisible())) {
        (isNew ? static_cast<QWidget *>(m_empty) : m_numbers)->setFocus(Qt::OtherFocusReason);
    }
}

void ProgressPage::showScope(const QString &scope)
{
    m_scopeWords = scope; // shown with the next report
}

void ProgressPage::showProblem(const Error &error)
{
    m_isProblem = true;
    tell(error.text(), true);
    if (!m_hasReport) {
        m_empty->setMessage(error.text());
    }
}

void ProgressPage::showNumbers(bool isShown)
{
    for (PlotCard *card : m_cards) {
        card->showNumbers(isShown);
    }
}

void ProgressPage::setLook(const Design::Look &look)
{
    m_column->setMaximumWidth(look.type.px(widest));
    m_title->setFont(look.type.heading(1));
    for (QWidget *part : std::initializer_list<QWidget *>{m_scope, m_note, m_conceptsTitle, m_others, m_numbers,
                                                          m_savePicture, m_saveNumbers, m_beginAnew}) {
        part->setFont(look.type.ui());
    }
    for (PlotView *plot : std::initializer_list<PlotView *>{m_heat, m_forecast, m_lessons, m_concepts, m_calibration,
                                                            m_retention, m_readiness, m_time}) {
        plot->setLook(look);
    }
    m_errors->setLook(look);
    for (PlotCard *card : m_cards) {
        card->setLook(look);
    }
}

} // namespace Ochre::Insight
