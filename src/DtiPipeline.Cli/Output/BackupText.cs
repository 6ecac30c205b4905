using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Backups;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Pipeline.Workspaces;

namespace DtiPipeline.Cli.Output;

/// <summary>What a person is told of a backup and a restore.</summary>
internal static class BackupText
{
    /// <summary>A part that is done, in one line.</summary>
    public static string Line(Language language, BackupPart part) => string.Create(
        CultureInfo.InvariantCulture, $"{NameOf(language, part.Name),-12} {part.Files,7} {language.Say("tệp", "files")}  {Size(part.Bytes),10}  {part.Elapsed.TotalSeconds,7:0.0} s");

    /// <summary>The keys that this installation needs and no backup holds.</summary>
    public static IReadOnlyList<string> KeysOf(CommandContext context, string target, bool invented) =>
        invented && CommandContext.Setting(SecretsSource.LandingVariable) is null && CommandContext.Setting(SecretsSource.IdentifierVariable) is null
            ? [NightSetup.DemonstrationKeys(context, target)]
            : [SecretsSource.LandingVariable, SecretsSource.IdentifierVariable];

    public static void Made(CommandContext context, BackupReport report, IReadOnlyList<string> keys, IReadOnlyList<string> removed)
    {
        var language = context.Language;
        context.Out.WriteLine(language.Say($"Đã sao lưu vào {report.Archive}: {Told(language, report)}", $"Backed up to {report.Archive}: {Told(language, report)}"));
        foreach (var old in removed)
            context.Out.WriteLine(language.Say($"Đã bỏ bản cũ {old}", $"Removed the old backup {old}"));
        context.Out.WriteLine(language.Say(
            $"Khóa KHÔNG nằm trong bản sao lưu: {string.Join(", ", keys)}, mật khẩu và khóa của các nguồn. Cất riêng, ở nơi khác; thiếu chúng thì bản gốc đã mã hóa không ai đọc được.",
            $"Keys are NOT in the backup: {string.Join(", ", keys)}, passwords and secrets of the sources. Keep them apart, elsewhere; without them nobody can read what was encrypted."));
        if (report.Manifest.PayloadKeys > 0)
            context.Out.WriteLine(language.Say(
                $"Trong đó có {report.Manifest.PayloadKeys} bản gốc đã mã hóa kèm khóa riêng đã bọc: bản sao lưu còn thì việc xóa theo thời hạn chưa trọn. Đừng giữ bản này lâu hơn thời hạn lưu giữ.",
                $"It holds {report.Manifest.PayloadKeys} encrypted contents with their wrapped keys: while the backup exists their deletion is not complete. Do not keep it longer than their retention."));
    }

    public static void Whole(CommandContext context, BackupReport report)
    {
        var language = context.Language;
        context.Out.WriteLine(language.Say($"{report.Archive} trọn vẹn: {Told(language, report)}", $"{report.Archive} is whole: {Told(language, report)}"));
    }

    public static void Restored(CommandContext context, BackupReport report, Workspace workspace, string database, IReadOnlyList<string> keys)
    {
        var language = context.Language;
        context.Out.WriteLine(language.Say($"Đã phục hồi {database}: {Told(language, report)}", $"Restored {database}: {Told(language, report)}"));
        if (report.Parts.Single(part => part.Name == "definitions").Files == 0)
            context.Out.WriteLine(language.Say(
                $"{workspace.Root} đã có connectors/ và mappings/ nên giữ nguyên; các tệp lúc sao lưu nằm trong bản sao lưu, thư mục definitions/.",
                $"{workspace.Root} has connectors/ and mappings/ of its own, which stay; those of the backup are in it, under definitions/."));
        context.Out.WriteLine(language.Say(
            $"Khóa KHÔNG nằm trong bản sao lưu: đặt lại {string.Join(", ", keys)}, mật khẩu và khóa của các nguồn như trước. Ai đang đăng nhập phải đăng nhập lại.",
            $"Keys are NOT in the backup: set {string.Join(", ", keys)}, passwords and secrets of the sources as they were. Whoever was signed in signs in again."));
        context.Out.WriteLine(language.Say(
            "Việc tiếp theo: `dti db verify --bytes` (mã thoát 0, hoặc 3 khi bản sao được lấy lúc đang nạp), rồi `dti run`.",
            "Next: `dti db verify --bytes` (exit code 0, or 3 when the backup was made during a load), then `dti run`."));
    }

    private static string Told(Language language, BackupReport report)
    {
        var (rows, database) = (report.Manifest.Database.Tables.Sum(table => table.Rows), report.Manifest.Database);
        var figures = string.Create(CultureInfo.InvariantCulture, $"{Size(report.Size)}, {report.Elapsed.TotalSeconds:0.0} s");
        return language.Say(
            $"kho lúc {VietnamTime.Moment(report.Manifest.Taken)}, {database.Engine}, lược đồ {database.Schema}, {rows} dòng; {figures}",
            $"the warehouse of {VietnamTime.Moment(report.Manifest.Taken)}, {database.Engine}, schema {database.Schema}, {rows} rows; {figures}");
    }

    private static string NameOf(Language language, string part) => part switch
    {
        "check" => language.Say("kiểm tra", part),
        "database" => language.Say("kho số liệu", part),
        "landing" => language.Say("bản gốc", part),
        "evidence" => language.Say("minh chứng", part),
        _ => language.Say("định nghĩa", part),
    };

    private static string Size(long bytes) => bytes switch
    {
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} kB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.00} GB"),
    };
}
