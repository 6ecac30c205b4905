using System.Collections.Immutable;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Cli.Composition;

/// <summary>An account for each role, with passwords made for this run.</summary>
public static class DemonstrationAccounts
{
    private const string District = "099";
    private const string Province = "27";
    private static readonly DateOnly Day = new(2024, 12, 31);

    public static async Task PrintAsync(CommandContext context, DefinitionSet definitions, Database database, string address, CancellationToken cancellation)
    {
        var output = context.Json ? context.Error : context.Out;
        await output.WriteLineAsync();
        await output.WriteLineAsync(context.Language.Say($"Trang đang mở tại {address} (Ctrl+C để dừng). Tài khoản cho lượt chạy này:", $"The pages are open at {address} (Ctrl+C stops them). Accounts for this run:"));
        var table = new TextTable(context.Language.Say("Tài khoản", "Login"), context.Language.Say("Mật khẩu", "Password"), context.Language.Say("Vai trò", "Role"));
        foreach (var (login, name, grant) in Accounts(Enrolment.IdentityOf(definitions, District, Day), Enrolment.IdentityOf(definitions, Province, Day)))
            table.Row(login, await PasswordAsync(database, login, name, grant, cancellation), context.Language.Say(name, $"{grant.Role.Word()}{(grant.Agency is null ? "" : $" ({grant.Agency})")}{(grant.Unit is null ? "" : grant.Unit.StartsWith(Province, StringComparison.Ordinal) ? ", Bắc Ninh" : ", Tuần Giáo")}"));
        table.Print(output);
    }

    private static ImmutableArray<(string Login, string Name, Grant Grant)> Accounts(string? district, string? province) =>
    [
        ("canbo", "Cán bộ đầu mối huyện Tuần Giáo", new Grant(Role.Officer, district)),
        ("taichinh", "Cán bộ phòng Tài chính – Kế hoạch", new Grant(Role.Officer, district, "phong-tckh")),
        ("lanhdao", "Lãnh đạo huyện Tuần Giáo", new Grant(Role.Leader, district)),
        // So that a council has several units before it.
        ("canbo.bn", "Cán bộ đầu mối các đơn vị tỉnh Bắc Ninh", new Grant(Role.Officer, province)),
        ("lanhdao.bn", "Lãnh đạo các đơn vị tỉnh Bắc Ninh", new Grant(Role.Leader, province)),
        ("hoidong", "Tổ giúp việc Hội đồng", new Grant(Role.Council)),
        ("vanhanh", "Cán bộ vận hành", new Grant(Role.Operator)),
        ("dulieu", "Cán bộ quản lý dữ liệu", new Grant(Role.Steward)),
        ("kiemtra", "Kiểm tra", new Grant(Role.Auditor)),
        ("quantri", "Quản trị", new Grant(Role.Administrator)),
    ];

    private static async Task<string> PasswordAsync(Database database, string login, string name, Grant grant, CancellationToken cancellation)
    {
        const string Who = "demo";
        if (await new Enrolment(database).AddAsync(login, name, [grant], Who, mustChange: false, cancellation) is { } made)
            return made;
        var password = Passwords.OneTime();
        await new AccountStore(database).SetPasswordAsync(login, Passwords.Hash(password), Passwords.Stamp(), mustChange: false, Who, cancellation);
        return password;
    }
}
