// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/testspanel.h"

#include "design/look.h"
#include "ui_testspanel.h"
#include "widgets/icons.h"

#include <algorithm>

namespace Ochre::Pages {

namespace {

using State = Runner::TestCase::State;

QString stateWord(State state)
{
    switch (state) {
    case State::Passed:
        return TestsPanel::tr("passed");
    case State::Failed:
        return TestsPanel::tr("failed");
    case State::Ignored:
        return TestsPanel::tr("ignored");
    case State::TimedOut:
        return TestsPanel::tr("timed out");
    case State::NotRun:
        break;
    }
    return TestsPanel::tr("not run");
}

QIcon stateIcon(State state, const Design::Palette &colors)
{
    switch (state) {
    case State::Passed:
        return Widgets::plainIcon(QStringLiteral("check"), colors.good);
    case State::Failed:
    case State::TimedOut:
        return Widgets::plainIcon(QStringLiteral("cross"), colors.bad);
    case State::Ignored:
    case State::NotRun:
        break;
    }
    return Widgets::plainIcon(QStringLiteral("info"), colors.muted);
}

QString detailOf(const Runner::TestCase &test)
{
    QStringList parts;
    if (!test.message.isEmpty()) {
        parts << test.message;
    }
    if (!test.expected.isEmpty() || !test.actual.isEmpty()) {
        parts << TestsPanel::tr("left:  %1\nright: %2").arg(test.actual, test.expected);
    }
    if (test.line > 0) {
        parts << TestsPanel::tr("In line %1. Press Enter on the test to go there.").arg(test.line);
    }
    if (!test.output.isEmpty() && test.output.trimmed() != test.message.trimmed()) {
        parts << TestsPanel::tr("It printed:\n%1").arg(test.output);
    }
    return parts.isEmpty() ? TestsPanel::tr("This test %1.").arg(stateWord(test.state)) : parts.join(u"\n\n");
}

} // namespace

TestsPanel::TestsPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TestsPanel>())
    , m_look(std::make_unique<Design::Look>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("testsPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_ui->testsSplitter->setSizes({220, 320});
    m_ui->testsSplitter->hide();
    connect(m_ui->testsList, &QListWidget::currentRowChanged, this, &TestsPanel::showTest);
    connect(m_ui->testsList, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const Runner::TestCase &test = m_result.tests[static_cast<size_t>(m_ui->testsList->row(item))];
        if (test.line > 0) {
            emit placeRequested(test.line, 1);
        }
    });
}

TestsPanel::~TestsPanel() = default;

void TestsPanel::showRunning()
{
    m_result = {};
    m_ui->testsSplitter->hide();
    m_ui->testsSummary->setText(tr("Building and running the tests…"));
}

void TestsPanel::showResult(const Runner::TestResult &result)
{
    m_result = result;
    fillList();
    const int total = static_cast<int>(result.tests.size());
    const auto passed = std::ranges::count(result.tests, State::Passed, &Runner::TestCase::state);
    m_ui->testsSplitter->setVisible(total > 0);
    m_ui->testsSummary->setText(total == 0           ? result.message
                                : result.allPassed() ? tr("✓ All %n test(s) passed.", nullptr, total)
                                                     : tr("✗ %1 of %n test(s) passed.", nullptr, total).arg(passed));
    const auto failed = std::ranges::find_if(result.tests, [](const Runner::TestCase &test) {
        return test.state == State::Failed || test.state == State::TimedOut;
    });
    m_ui->testsList->setCurrentRow(failed == result.tests.end() ? 0 : static_cast<int>(failed - result.tests.begin()));
}

void TestsPanel::setLook(const Design::Look &look)
{
    *m_look = look;
    m_ui->testsSummary->setFont(look.type.ui());
    m_ui->testsList->setFont(look.type.ui());
    m_ui->testDetail->setFont(look.type.codeSmall());
    fillList();
}

QString TestsPanel::summary() const
{
    return m_ui->testsSummary->text();
}

void TestsPanel::fillList()
{
    m_ui->testsList->clear();
    for (const Runner::TestCase &test : m_result.tests) {
        const QString name = test.name.section(QStringLiteral("::"), -1);
        auto *item = new QListWidgetItem(stateIcon(test.state, m_look->palette), name, m_ui->testsList);
        item->setToolTip(tr("%1: %2").arg(test.name, stateWord(test.state)));
        item->setData(Qt::AccessibleTextRole, item->toolTip());
    }
}

void TestsPanel::showTest(int row)
{
    const bool valid = row >= 0 && row < static_cast<int>(m_result.tests.size());
    m_ui->testDetail->setPlainText(valid ? detailOf(m_result.tests[static_cast<size_t>(row)]) : QString());
}

} // namespace Ochre::Pages
