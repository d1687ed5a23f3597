// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programdesk.h"

#include "measure.h"

#include <QAbstractScrollArea>
#include <QEvent>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int limitMs = 60'000;
constexpr int never = 3'600'000;
constexpr int editMs = 1000; // an edit takes longer than that; meanwhile a compiler is started ahead

/// Calls back once after the next paint of a widget.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }

    void arm(std::function<void()> painted) { m_painted = std::move(painted); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_painted) {
            // Queued: the widget paints after this filter.
            QMetaObject::invokeMethod(this, std::exchange(m_painted, nullptr), Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> m_painted;
};

QWidget *viewportOf(const Editor::CodeEditor &editor)
{
    for (auto *area : editor.findChildren<QAbstractScrollArea *>()) {
        if (area->inherits("QsciScintillaBase")) {
            return area->viewport();
        }
    }
    qFatal("the editor has no view");
}

} // namespace

ProgramDesk::ProgramDesk(const Toolchain::Toolchain &toolchain, const QString &helpers, const QByteArray &program)
    : m_program(program)
    , m_runner({.scratch = m_folder.filePath(u"scratch"_s), .helpers = helpers, .startsAhead = true})
{
    QObject::connect(&m_runner, &Runner::CodeRunner::checkFinished, &m_editor,
                     [this](const Runner::CheckResult &result) {
                         if (result.complete) {
                             m_complete = result.source;
                         }
                     });
    m_runner.setToolchain(toolchain);
    m_editor.resize(900, 700);
    m_editor.setText(program);
    m_editor.show();
    pause(500);
}

QByteArray ProgramDesk::edited(const QByteArray &line) const
{
    const QByteArray main = QByteArrayLiteral("fn main() {\n");
    QByteArray text = m_program;
    return text.insert(text.indexOf(main) + main.size(), line);
}

QByteArray ProgramDesk::withUnusedVariable(int round) const
{
    return edited("    let unused_" + QByteArray::number(round) + " = " + QByteArray::number(round) + ";\n");
}

QByteArray ProgramDesk::withGreeting(int round) const
{
    return edited("    println!(\"round " + QByteArray::number(round) + "\");\n");
}

// Changes what differs between the shown text and the new one, as a key press does.
void ProgramDesk::type(const QByteArray &text)
{
    const QByteArray shown = m_editor.text();
    const qsizetype shorter = std::min(shown.size(), text.size());
    qsizetype start = 0;
    while (start < shorter && shown[start] == text[start]) {
        ++start;
    }
    qsizetype same = 0;
    while (same < shorter - start && shown[shown.size() - 1 - same] == text[text.size() - 1 - same]) {
        ++same;
    }
    m_editor.replaceRange(start, shown.size() - same, text.mid(start, text.size() - same - start));
}

std::optional<double> ProgramDesk::check(int round)
{
    const QByteArray text = withUnusedVariable(round);
    m_runner.setDelays(never, never); // no build of one round during the next
    PaintWatch watch(viewportOf(m_editor));
    QEventLoop loop;
    std::optional<double> ms;
    QElapsedTimer clock;
    QObject::connect(&m_runner, &Runner::CodeRunner::checkFinished, &loop, [&](const Runner::CheckResult &result) {
        if (result.source != text || result.diagnostics.empty()) {
            return loop.quit();
        }
        watch.arm([&] {
            ms = elapsedMs(clock);
            loop.quit();
        });
        m_editor.setDiagnostics(result.diagnostics, m_editor.revision());
    });
    clock.start();
    type(text);
    m_runner.setSource(m_editor.text(), QStringLiteral("2024"));
    m_runner.checkNow();
    return spin(loop, limitMs) ? ms : std::nullopt;
}

std::optional<double> ProgramDesk::runUntilOutput(const QByteArray &source)
{
    QEventLoop ended;
    std::optional<double> ms;
    QElapsedTimer clock;
    QObject::connect(&m_runner, &Runner::CodeRunner::outputReceived, &ended, [&] {
        if (!ms) {
            ms = elapsedMs(clock);
        }
    });
    QObject::connect(&m_runner, &Runner::CodeRunner::runFinished, &ended, &QEventLoop::quit);
    Runner::RunRequest request;
    request.trust = Runner::Trust::Learner;
    request.source = source;
    clock.start();
    m_runner.run(request);
    return spin(ended, limitMs) ? ms : std::nullopt;
}

std::optional<double> ProgramDesk::runAtOnce(int round)
{
    const QByteArray text = withGreeting(round);
    m_runner.setDelays(never, never);
    pause(editMs);
    type(text);
    m_runner.setSource(text, QStringLiteral("2024"));
    return runUntilOutput(text);
}

std::optional<double> ProgramDesk::runAfterPause(int round)
{
    const QByteArray text = withGreeting(1000 + round);
    m_runner.setDelays(0, 0);
    type(text);
    m_runner.setSource(text, QStringLiteral("2024"));
    if (!waitUntil([&] { return m_complete == text; }, limitMs)) {
        return std::nullopt;
    }
    return runUntilOutput(text);
}

} // namespace Ochre::Bench
