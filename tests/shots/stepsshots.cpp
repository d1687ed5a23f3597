// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepsshots.h"

#include "editor/codeeditor.h"
#include "editor/linesigns.h"
#include "window/learnview.h"
#include "workbench/explainpanel.h"
#include "workbench/stepspanel.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr int waitMs = 60'000;

constexpr QByteArrayView program = R"(fn main() {
    let mut stops = vec![4, 7];
    stops.push(9);
    let first = &stops[0];
    println!("first {first}");
    let name = String::from("Harbour");
    let moved = name;
    println!("{moved}");
}
)";

void trigger(Window::MainWindow &window, const QString &action)
{
    for (QAction *candidate : window.findChildren<QAction *>(action)) {
        candidate->trigger();
    }
}

void shootPermissions(Window::MainWindow &window, const std::function<void(const QString &state)> &shoot)
{
    const QByteArray source = "fn main() {\n    let mut stops = vec![\"Harbour\"];\n    let first = &stops[0];\n"
                              "    println!(\"{first}\");\n    stops.push(\"Market\");\n    let line = stops;\n"
                              "    println!(\"{line:?}\");\n}\n";
    window.openDocument({u"shots:lent"_s, u"lent.rs"_s, source, {}});
    Editor::CodeEditor *editor = window.learnView().workbench->editor();
    editor->goTo(3, 19);
    trigger(window, u"permissionsAction"_s);
    if (QTest::qWaitFor([editor] { return !Editor::LineSignMargin::of(*editor).lines().empty(); }, waitMs)) {
        shoot(u"permissions"_s);
    }
    trigger(window, u"permissionsAction"_s);
}

void shootGone(Window::MainWindow &window, const std::function<void(const QString &state)> &shoot)
{
    Window::LearnView &learn = window.learnView();
    QByteArray source = program.toByteArray();
    source.replace("{moved}", "{name}");
    window.openDocument({u"shots:gone"_s, u"gone.rs"_s, source, {}});
    Editor::CodeEditor *editor = learn.workbench->editor();
    editor->setText(source);
    trigger(window, u"checkAction"_s);
    if (!QTest::qWaitFor([editor] { return !editor->diagnostics().empty(); }, waitMs)) {
        return;
    }
    editor->goToDiagnostic(0);
    trigger(window, u"explainAction"_s);
    editor->setText(program.toByteArray());
    trigger(window, u"checkAction"_s);
    static_cast<void>(QTest::qWaitFor([editor] { return editor->diagnostics().empty(); }, waitMs));
    learn.reveal(learn.explainPanel);
    shoot(u"explain-gone"_s);
}

} // namespace

void shootSteps(App::Desktop &desktop, const std::function<void(const QString &state)> &shoot)
{
    Window::MainWindow &window = desktop.window();
    Window::LearnView &learn = window.learnView();
    window.openDocument({u"shots:steps"_s, u"steps.rs"_s, program.toByteArray(), {}});
    learn.reveal(learn.stepsPanel);
    shoot(u"steps-empty"_s);
    trigger(window, u"stepsAction"_s);
    auto *slider = learn.stepsPanel->findChild<QSlider *>(u"stepsSlider"_s);
    if (!QTest::qWaitFor([slider] { return slider->isVisible(); }, waitMs)) {
        shoot(u"steps-refused"_s); // it says why
    } else {
        slider->setValue(slider->maximum() * 2 / 3);
        shoot(u"steps"_s);
        slider->setValue(slider->maximum());
        shoot(u"steps-end"_s);
    }
    shootPermissions(window, shoot);
    shootGone(window, shoot);
}

} // namespace Ochre::Shots
