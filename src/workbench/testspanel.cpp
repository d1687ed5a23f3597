// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/testspanel.h"

#include "design/look.h"
#include "ui_testspanel.h"
#include "widgets/icons.h"
#include "workbench/testdetail.h"

#include <algorithm>

namespace Ochre::Workbench {

namespace {

using State = Runner::TestCase::State;

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

// Tests that are ignored did not run, so they count on neither side.
QString summaryText(const Runner::TestResult &result)
{
    const auto count = [&result](State state) {
        return static_cast<int>(std::ranges::count(result.tests, state, &Runner::TestCase::state));
    };
    const int ignored = count(State::Ignored);
    const int ran = static_cast<int>(result.tests.size()) - ignored;
    if (ran == 0) {
        return result.message;
    }
    const QString text = result.allPassed()
                             ? TestsPanel::tr("✓ All %n test(s) passed.", nullptr, ran)
                             : TestsPanel::tr("✗ %1 of %n test(s) passed.", nullptr, ran).arg(count(State::Passed));
    return ignored == 0 ? text : text + u' ' + TestsPanel::tr("%n test(s) ignored.", nullptr, ignored);
}

// The letters of the modules that all names begin with: they tell nothing. What is left is shown whole.
qsizetype commonModule(const std::vector<Runner::TestCase> &tests)
{
    if (tests.empty()) {
        return 0;
    }
    const QString &first = tests.front().name;
    qsizetype common = first.lastIndexOf(QLatin1StringView("::")) + 2;
    const auto isCommon = [&](const Runner::TestCase &test) { return test.name.startsWith(first.first(common)); };
    while (common > 1 && !std::ranges::all_of(tests, isCommon)) {
        common = common < 4 ? 0 : first.lastIndexOf(QLatin1StringView("::"), common - 3) + 2;
    }
    return common < 2 ? 0 : common;
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
    m_ui->testsSplitter->setSizes({270, 270});
    m_ui->testsSplitter->hide();
    m_ui->testDetail->setOpenLinks(false);
    connect(m_ui->testsList, &QListWidget::currentRowChanged, this, &TestsPanel::showTest);
    connect(m_ui->testsList, &QListWidget::itemActivated, this, &TestsPanel::goToPlace);
    connect(m_ui->testDetail, &QTextBrowser::anchorClicked, this, &TestsPanel::goToPlace);
}

TestsPanel::~TestsPanel() = default;

void TestsPanel::setProgram(const QString &title, const QDateTime &when)
{
    m_ui->testsHeading->setProgram(title, when);
}

void TestsPanel::showNothing()
{
    m_result = {};
    fillList();
    m_ui->testsHeading->clearProgram();
    m_ui->testsSplitter->hide();
    m_ui->testsSummary->setText(tr("Run the tests with F6: each appears here with its result."));
}

void TestsPanel::setOld(bool isOld)
{
    m_ui->testsHeading->setOld(isOld);
}

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
    m_ui->testsSplitter->setVisible(total > 0);
    m_ui->testsSummary->setText(summaryText(result));
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
    fillList();
}

QString TestsPanel::summary() const
{
    return m_ui->testsSummary->text();
}

void TestsPanel::fillList()
{
    const int current = m_ui->testsList->currentRow();
    m_ui->testsList->clear();
    const qsizetype common = commonModule(m_result.tests);
    for (const Runner::TestCase &test : m_result.tests) {
        const QString name = test.name.sliced(common);
        // Passed and failed are told by the shape of the icon; the name needs the room.
        const bool isPlain = test.state == State::Passed || test.state == State::Failed;
        auto *item =
            new QListWidgetItem(stateIcon(test.state, m_look->palette),
                                isPlain ? name : tr("%1: %2").arg(name, testStateText(test.state)), m_ui->testsList);
        item->setToolTip(tr("%1: %2").arg(test.name, testStateText(test.state)));
        item->setData(Qt::AccessibleTextRole, item->toolTip());
    }
    m_ui->testsList->setCurrentRow(current);
}

const Runner::TestCase *TestsPanel::chosen() const
{
    const int row = m_ui->testsList->currentRow();
    return row >= 0 && row < static_cast<int>(m_result.tests.size()) ? &m_result.tests[static_cast<size_t>(row)]
                                                                     : nullptr;
}

void TestsPanel::showTest()
{
    if (const Runner::TestCase *test = chosen()) {
        const bool isFailed = test->state == State::Failed;
        const QString assertion = isFailed && m_sources ? assertionAt(m_sources(test->file), test->line) : QString();
        writeTestDetail(*m_ui->testDetail->document(), *test, assertion, *m_look);
        m_ui->testDetail->moveCursor(QTextCursor::Start);
    } else {
        m_ui->testDetail->clear();
    }
}

void TestsPanel::goToPlace()
{
    if (const Runner::TestCase *test = chosen(); test && canGoTo(*test)) {
        emit placeRequested(QString(test->file), test->line); // another result may come meanwhile
    }
}

} // namespace Ochre::Workbench
