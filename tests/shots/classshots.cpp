// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classshots.h"

#include "app/desktop.h"
#include "support/classroomdesk.h"
#include "together/classdialog.h"
#include "together/discussionpage.h"

#include <QPushButton>

#include <cstdio>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr auto question =
    "**E0502** · line 4 of “Example 3”: cannot borrow `tables` as mutable because it is also borrowed as immutable\n\n"
    "```rust\nlet first = &tables[0];\ntables.push(9);   // second borrow, mutable\nprintln!(\"{first}\");\n```\n\n"
    "Why may I not push while `first` is still used?";

bool settle(const std::function<bool()> &test)
{
    return QTest::qWaitFor(test, Classroom::sessionPatience);
}

using Shoot = std::function<void(const QString &state, QWidget *what)>;

bool shootClass(App::Desktop &desktop, const Shoot &shoot)
{
    Classroom::ClassServer server;
    if (!server.isRunning()) {
        return false;
    }
    const Classroom::ClassDesk desk(server, u"shots"_s);
    const Classroom::Invitation invitation = Classroom::invitationTo(server, desk);
    Classroom::ClassSession &session = desktop.classSession();
    Together::DiscussionPage &page = desktop.classControl().discussion();
    page.setLesson(u"rust/ownership-and-moves"_s);
    const auto shootPage = [&](const QString &state) {
        page.show();
        page.raise();
        QTest::qWait(200);
        shoot(state, &page);
    };
    shootPage(u"class-signed-out"_s);
    page.hide();
    Together::ClassDialog dialog(session, &desktop.window());
    dialog.show();
    shoot(u"class-dialog"_s, &dialog);
    dialog.setInvitation(invitation.toFile());
    session.signIn(invitation, desk.student.login, u"wrong"_s, false);
    bool isGood = settle([&] { return !session.isBusy(); });
    shoot(u"class-wrong-password"_s, &dialog);
    session.signIn(invitation, desk.student.login, desk.student.password, false);
    isGood = isGood && settle([&] { return session.posts().isConnected() && session.desk().isLoaded(); });
    shoot(u"class-consent"_s, &dialog);
    session.agree(Classroom::Sharing::Results);
    isGood = isGood && settle([&] { return session.link().state() == Classroom::ClassLink::State::Done; });
    shoot(u"class-agreed"_s, &dialog);
    dialog.close();
    shootPage(u"class-empty"_s);
    page.beginQuestion(u"rust/ownership-and-moves"_s, u"at:example-3"_s, QString::fromUtf8(question));
    shootPage(u"class-asking"_s);
    page.findChild<QPushButton *>(u"discussionClose"_s)->click(); // what was begun is a draft
    const QString id = session.desk().add({.id = {},
                                           .lesson = u"rust/ownership-and-moves"_s,
                                           .topic = u"at:example-3"_s,
                                           .body = QString::fromUtf8(question)});
    isGood = isGood && settle([&] { return session.desk().board().waiting == 0; });
    Classroom::SessionDesk teacher;
    teacher.session->signIn(invitation, desk.teacher.login, desk.teacher.password, false);
    isGood = isGood && settle([&] { return teacher.session->desk().board().thread(id) != nullptr; });
    teacher.session->desk().add({.id = {},
                                 .parent = id,
                                 .lesson = u"rust/ownership-and-moves"_s,
                                 .body = u"Because `push` may move the buffer that `first` points into."_s});
    isGood = isGood && settle([&] { return teacher.session->desk().board().waiting == 0; });
    page.hide();
    session.posts().exchange();
    isGood = isGood && settle([&] { return session.desk().board().unread == 1; });
    page.showThread(id);
    shootPage(u"class-thread"_s);
    isGood = isGood && server.order("kill");
    session.desk().add({.id = {}, .parent = id, .lesson = u"rust/ownership-and-moves"_s, .body = u"Thank you!"_s});
    isGood = isGood && settle([&] { return session.posts().fault().has_value(); });
    QTest::qWait(300);
    shootPage(u"class-queued-offline"_s);
    page.hide();
    session.signOut();
    return isGood;
}

} // namespace

bool shootClasses(const QString &folder, const QString &only)
{
    for (const auto &[setup, theme] : {std::pair{u"class-light-1280"_s, Settings::Theme::Light},
                                       std::pair{u"class-dark-1280"_s, Settings::Theme::Dark}}) {
        if (!setup.contains(only)) {
            continue;
        }
        const QTemporaryDir home;
        App::Desktop desktop(Paths::below(home.path()));
        desktop.start();
        desktop.settings().setTheme(theme);
        desktop.window().resize(1280, 800);
        if (!QTest::qWaitForWindowExposed(&desktop.window())) {
            return false;
        }
        QTest::qWait(1000); // the store is open
        const bool isGood = shootClass(desktop, [&](const QString &state, QWidget *what) {
            QTest::qWait(120);
            const QString file = u"%1-%2.png"_s.arg(state, setup);
            what->grab().save(folder + u'/' + file);
            std::printf("%s\n", qPrintable(file));
        });
        if (!isGood) {
            return false;
        }
    }
    return true;
}

} // namespace Ochre::Shots
