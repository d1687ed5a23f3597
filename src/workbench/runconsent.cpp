// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/runconsent.h"

#include "settings/settings.h"
#include "workbench/document.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QMessageBox>
#include <QPushButton>

namespace Ochre::Workbench {

namespace {

// Playground, explanations and opened files are the learner's own.
bool isOfCourse(const QString &document)
{
    return !lessonOf(document).isEmpty();
}

QString courseOf(const QString &document)
{
    return Progress::splitKey(document).course;
}

// A file with the text that it had when it was opened; the other texts of the learner began in Ochre.
QString keyOf(const QString &document, const QByteArray &opened)
{
    if (!document.startsWith(filePrefix)) {
        return document;
    }
    const QByteArray hash = QCryptographicHash::hash(opened, QCryptographicHash::Sha256).toHex().first(16);
    return document + u'#' + QString::fromLatin1(hash);
}

} // namespace

RunConsent::RunConsent(Settings::Settings &settings, IsForeign isForeign, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_isForeign(std::move(isForeign))
{
}

Runner::Trust RunConsent::trustOf(const QString &document) const
{
    if (!isOfCourse(document)) {
        return m_allowed.contains(document) ? Runner::Trust::LearnerAllowed : Runner::Trust::Learner;
    }
    const QString course = courseOf(document);
    if (!m_isForeign(course)) {
        return Runner::Trust::OwnCourse;
    }
    if (m_allowedCourses.contains(course) || m_settings.allowedCourses().contains(course)) {
        return Runner::Trust::ForeignAllowed;
    }
    return m_ordered.contains(document) ? Runner::Trust::ForeignContained : Runner::Trust::Foreign;
}

Runner::Trust RunConsent::ask(const QString &document, Sandbox::SandboxLevel level, const QByteArray &opened)
{
    const Runner::Trust before = trustOf(document);
    const QString key = keyOf(document, opened);
    if (m_allowed.value(document, key) != key) {
        m_allowed.remove(document);
    }
    if (Runner::mayExecute(trustOf(document), level)) {
        return trustOf(document);
    }
    if (!isOfCourse(document)) {
        askForProgram(document, key);
    } else if (Runner::mayExecute(Runner::Trust::ForeignContained, level)) {
        m_ordered.insert(document);
    } else {
        askForCourse(courseOf(document));
    }
    const Runner::Trust after = trustOf(document);
    if (after != before) {
        emit trustChanged(document);
    }
    return after;
}

void RunConsent::askForProgram(const QString &document, const QString &key)
{
    const auto ask = [this] {
        return askInWords(tr("This system has no sandbox that holds programs."),
                          tr("This program could read and change your files and use the network. Run it only when you "
                             "know what it does. Installing bubblewrap gives you the sandbox."),
                          tr("Do not ask again for this program"));
    };
    const bool isRemembered = m_settings.allowedPrograms().contains(key);
    const Answer answer = isRemembered ? Answer::Run : ask();
    if (answer == Answer::RunAlways) {
        m_settings.allowProgram(key);
    }
    if (answer != Answer::Cancel) {
        m_allowed.insert(document, key);
    }
}

void RunConsent::askForCourse(const QString &course)
{
    const Answer answer =
        askInWords(tr("This course did not come with Ochre, and this system has no sandbox that holds its programs."),
                   tr("A program that runs now can read and change your files and use the network. Run it only "
                      "when you trust whoever wrote the course. Installing bubblewrap gives you the sandbox."),
                   tr("Do not ask again for this course"));
    if (answer != Answer::Cancel) {
        m_allowedCourses.insert(course);
    }
    if (answer == Answer::RunAlways) {
        m_settings.allowCourse(course);
    }
}

RunConsent::Answer RunConsent::askInWords(const QString &text, const QString &advice, const QString &remember)
{
    QMessageBox box(QMessageBox::Warning, tr("No sandbox"), text, QMessageBox::Cancel, &m_window);
    box.setObjectName(QStringLiteral("runConsent"));
    box.setInformativeText(advice);
    QPushButton *run = box.addButton(tr("Run without a sandbox"), QMessageBox::DestructiveRole);
    run->setObjectName(QStringLiteral("runUnsandboxedButton"));
    auto *always = new QCheckBox(remember, &box);
    always->setObjectName(QStringLiteral("rememberConsentBox"));
    box.setCheckBox(always);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != run) {
        return Answer::Cancel;
    }
    return always->isChecked() ? Answer::RunAlways : Answer::Run;
}

} // namespace Ochre::Workbench
