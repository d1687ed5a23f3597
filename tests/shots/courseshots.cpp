// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courseshots.h"

#include "practice/questionpanel.h"
#include "window/learnview.h"
#include "window/quickopen.h"

#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

void addSecondCourse(const Paths &paths)
{
    const QString pack = QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/second");
    QDirIterator files(pack, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString copy = paths.courses + u"/counters"_s + files.next().sliced(pack.size());
        QDir().mkpath(QFileInfo(copy).path());
        QFile::copy(files.filePath(), copy);
    }
}

CourseShots::CourseShots(App::Desktop &desktop, Shoot shoot)
    : m_desktop(desktop)
    , m_shoot(std::move(shoot))
{
}

void CourseShots::shootAll()
{
    Window::MainWindow &window = m_desktop.window();
    beginBoth();
    m_shoot(u"courses"_s, nullptr);
    auto *box = window.findChild<QComboBox *>(u"courseBox"_s);
    box->showPopup();
    m_shoot(u"courses-open"_s, box);
    box->hidePopup();
    window.showPage(Window::Rail::Today);
    m_shoot(u"courses-today"_s, nullptr);
    window.showPage(Window::Rail::Interview);
    m_shoot(u"courses-interview"_s, nullptr);
    shootQuickOpen();
    window.openLesson(u"games/loops"_s);
    m_shoot(u"courses-message"_s, nullptr);
}

void CourseShots::beginBoth()
{
    for (const QString &lesson : {u"rust/ownership-and-moves"_s, u"counters/handing-over"_s}) {
        m_desktop.window().openLesson(lesson);
        QTest::qWait(120);
        QTest::keyClick(m_desktop.window().learnView().questionPanel, Qt::Key_0);
    }
}

void CourseShots::shootQuickOpen()
{
    Window::QuickOpen &quickOpen = m_desktop.window().quickOpen();
    m_desktop.window().findChild<QAction *>(u"quickOpenAction"_s)->trigger();
    quickOpen.findChild<QLineEdit *>()->setText(u"counter"_s);
    QTest::qWait(500);
    m_shoot(u"courses-quick-open"_s, &quickOpen);
    quickOpen.close();
}

} // namespace Ochre::Shots
