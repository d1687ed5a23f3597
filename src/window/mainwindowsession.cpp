// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that remembers: look, window, open programs; and what it opens for whom.

#include "editor/codeeditor.h"
#include "workbench/fixchooser.h"
#include "practice/interviewpage.h"
#include "window/learnview.h"
#include "lesson/lessonpage.h"
#include "window/lessonsession.h"
#include "workbench/livecheck.h"
#include "window/mainwindow.h"
#include "window/quickopen.h"
#include "window/statusline.h"
#include "practice/todaypage.h"
#include "window/toolchaindialog.h"
#include "window/topbar.h"
#include "workbench/workbench.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "runner/cratesource.h"
#include "runner/errorexplainer.h"
#include "toolchain/toolchainprobe.h"
#include "settings/settings.h"
#include "widgets/messagebar.h"
#include "widgets/stylesheet.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyleHints>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

Design::Scheme schemeFor(Settings::Theme theme)
{
    switch (theme) {
    case Settings::Theme::Light:
        return Design::Scheme::Light;
    case Settings::Theme::Dark:
        return Design::Scheme::Dark;
    case Settings::Theme::HighContrast:
        return Design::Scheme::HighContrast;
    case Settings::Theme::System:
        break;
    }
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Design::Scheme::Dark
                                                                                 : Design::Scheme::Light;
}

} // namespace

// Menus, lists and buttons keep the system's size; lesson, questions, editor and output follow the zoom.
void MainWindow::applyLook()
{
    const Design::Scheme scheme = schemeFor(m_services.settings.theme());
    const Design::Look chrome = Design::Look::make(scheme, 100);
    const Design::Look content = Design::Look::make(scheme, m_services.settings.zoom());
    const QString sheet = Widgets::styleSheet(chrome);
    if (qApp->styleSheet() != sheet) {
        qApp->setPalette(Widgets::palette(chrome));
        qApp->setStyleSheet(sheet);
    }
    m_rail->setLook(chrome);
    m_topBar->setLook(chrome);
    m_message->setLook(chrome);
    m_today->setLook(chrome);
    m_interview->setLook(content);
    m_quickOpen->setLook(chrome);
    m_fixes->setLook(content);
    m_learn->setLook(content, chrome);
}

void MainWindow::setZoom(int percent)
{
    m_services.settings.setZoom(percent);
}

void MainWindow::restoreSession()
{
    Settings::Settings &settings = m_services.settings;
    restoreGeometry(settings.windowState(u"main"_s));
    m_learn->restoreLayout(settings.windowState(u"docks"_s));
    m_check->setEnabled(settings.isLiveCheckEnabled());
    m_run->setLiveCheckEnabled(settings.isLiveCheckEnabled());
    m_learn->workbench->setTabMovesFocus(settings.isTabMovingFocus());
    m_learn->lessonPage->setCompilerAvailable(false, tr("Looking for the Rust compiler…"));
    showPage(Rail::Learn);
    m_learn->lessonPage->setFocus(Qt::OtherFocusReason);
    if (!m_services.course) {
        showMessage(m_services.course.error());
    }
}

void MainWindow::saveSession()
{
    Settings::Settings &settings = m_services.settings;
    m_learn->workbench->saveAll();
    if (m_lessons) {
        m_lessons->savePlace();
    }
    settings.setWindowState(u"main"_s, saveGeometry());
    settings.setWindowState(u"docks"_s, m_learn->saveState());
    QJsonArray documents;
    for (const Workbench::Document &document : m_learn->workbench->documents()) {
        documents << QJsonObject{{u"id"_s, document.id}, {u"title"_s, document.title}};
    }
    const QString shown = m_learn->workbench->hasDocument() ? m_learn->workbench->document().id : QString();
    settings.setWindowState(
        u"documents"_s,
        QJsonDocument(QJsonObject{{u"open"_s, documents}, {u"shown"_s, shown}}).toJson(QJsonDocument::Compact));
    settings.sync();
}

// After the store is open: the lesson of last time, and the programs that were open, with the text they had.
void MainWindow::restoreDocuments()
{
    if (!m_lessons || m_lessons->lesson()) {
        return;
    }
    m_lessons->openLast();
    const QJsonObject saved = QJsonDocument::fromJson(m_services.settings.windowState(u"documents"_s)).object();
    Workbench::Workbench *workbench = m_learn->workbench;
    std::optional<Workbench::Document> shown;
    for (const auto &value : saved["open"_L1].toArray()) {
        const QString id = value["id"_L1].toString();
        std::optional<Workbench::Document> document = m_lessons->document(id);
        if (!document && id == u"playground") {
            document = Workbench::Document{id, value["title"_L1].toString(), {}, {}};
        }
        if (document) {
            workbench->open(*document);
            shown = id == saved["shown"_L1].toString() ? document : shown;
        }
    }
    if (shown) {
        workbench->open(*shown);
    } else if (!workbench->hasDocument()) {
        openStarterDocument();
    }
}

// A first start shows a program that can be run at once: the first example of the lesson.
void MainWindow::openStarterDocument()
{
    if (const Course::Lesson *lesson = m_lessons->lesson()) {
        if (const auto document = m_lessons->document(lesson->id + u"/example-1"_s)) {
            m_learn->workbench->open(*document);
        }
    }
}

void MainWindow::probeToolchain()
{
    m_status->showSearching();
    m_services.probe.start({m_services.settings.rustcPath(), m_services.paths.helpers});
}

void MainWindow::showToolchain(const Toolchain::Toolchain &toolchain)
{
    m_toolchain = toolchain;
    if (const QString crates = m_services.settings.crateFolder(); Runner::holdsCrates(crates)) {
        m_toolchain.crateSources = crates;
    }
    m_services.editorRunner.setToolchain(m_toolchain);
    m_services.pageRunner.setToolchain(m_toolchain);
    m_services.explainer.setToolchain(m_toolchain);
    m_status->showToolchain(toolchain, m_services.course ? m_services.course->course.edition : u"2024"_s);
    m_learn->lessonPage->setCompilerAvailable(toolchain.canCompile(), toolchain.problems.empty()
                                                                          ? QString()
                                                                          : toolchain.problems.front().what + u' '
                                                                                + toolchain.problems.front().advice);
    if (m_toolchainDialog) {
        m_toolchainDialog->showToolchain(m_toolchain);
    }
    if (!toolchain.canCompile()) {
        showMessage(tr("Lessons and questions work. Programs cannot be run yet: %1")
                        .arg(toolchain.problems.empty()
                                 ? tr("no Rust compiler was found.")
                                 : toolchain.problems.front().what + u' ' + toolchain.problems.front().advice));
    }
    m_check->checkNow();
    emit toolchainKnown();
}

void MainWindow::showToolchainDialog()
{
    if (!m_toolchainDialog) {
        m_toolchainDialog = new ToolchainDialog(m_services.settings, this);
        connect(m_toolchainDialog, &ToolchainDialog::probeRequested, this, [this] {
            m_toolchainDialog->showSearching();
            probeToolchain();
        });
    }
    m_toolchainDialog->showToolchain(m_toolchain);
    m_toolchainDialog->open();
}

// A page of the documentation that is installed on this machine; nothing is fetched.
void MainWindow::openDocumentation(const QString &page)
{
    const QString file = QDir(m_toolchain.documentation).filePath(page.section(u'#', 0, 0));
    if (m_toolchain.documentation.isEmpty() || !QFile::exists(file)) {
        showMessage(
            tr("This page is not on your machine. The documentation comes with “rustup component add rust-docs”, "
               "or with the package rust-doc of your distribution."));
        return;
    }
    QUrl url = QUrl::fromLocalFile(file);
    url.setFragment(page.section(u'#', 1));
    QDesktopServices::openUrl(url);
}

} // namespace Ochre::Window
