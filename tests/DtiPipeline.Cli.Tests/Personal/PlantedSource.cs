using System.Text;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Cli.Tests.Personal;

/// <summary>A source whose every answer and file holds the same person, in every place where one can be.</summary>
internal sealed class PlantedSource : IAsyncDisposable
{
    private const string Name = "Nguyễn Thị Gài";
    private const string Phone = "0912345678";
    private const string Identity = "001199012345";
    private const string Mail = "gai.nguyen@example.vn";
    private const string Street = "ngõ Gài số 5";
    private const string Code = "000.00.32.H18-241203-9071";

    private readonly List<string> _said = [];
    private StubServer? _server;

    public static IReadOnlyList<string> Planted { get; } = [Name, Phone, Identity, Mail, Street, Code];

    /// <summary>What the dossiers' address answers: the pages of a good night, or one of the bad ones.</summary>
    public string Mood { get; set; } = "good";

    /// <summary>Everything that was answered.</summary>
    public string Said => string.Join('\n', _said);

    public string Address => _server!.Address;

    public static async Task<PlantedSource> StartAsync()
    {
        var source = new PlantedSource();
        source._server = await StubServer.StartAsync((context, _) => source.AnswerAsync(context));
        return source;
    }

    /// <summary>A good file with rows that are refused, under a telling name.</summary>
    public static void WriteGood(string inbox) => File.WriteAllText(Path.Combine(inbox, $"so_theo_doi_2024-12 {Name} {Phone}.csv"), $"""
        STT;Mã hồ sơ;Họ tên;Điện thoại;CCCD;Email;Địa chỉ;Đơn vị;Ngày nhận
        1;{Code};{Name};{Phone};{Identity};{Mail};{Street};Xã Mùn Chung;01/12/2024
        2;{Code}-2;{Name};{Phone};{Identity};{Mail};{Street};Xã Mùn Chung;{Name}
        3;{Code}-3;{Name};{Phone};{Identity};{Mail};{Street};Xã Mùn Chung;{Phone};{Mail};{Identity}
        4;{Code};{Name};{Phone};{Identity};{Mail};{Street};Xã Quài Tở;02/12/2024

        """);

    /// <summary>A file that is no table at all.</summary>
    public static void WriteBad(string inbox) => File.WriteAllText(Path.Combine(inbox, $"so_theo_doi_2024-11_{Identity}.csv"), $"{Name};{Phone};{Mail}\n{Street};{Identity};{Code}\n");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/oauth/token")
            return StubServer.Json(context, """{"access_token":"t-000000","token_type":"Bearer","expires_in":300}""");
        if (context.Request.Path != "/api/v1/dossiers")
            return StubServer.Json(context, """{"code":"200","total":1,"data":[{"code":"1.000001","name":"Cấp giấy","sector":"Hộ tịch","level":"4","has_fee":false,"valid":true}]}""");
        var (status, body) = Mood switch
        {
            "refused" => (400, $$"""{"error":"{{Name}} {{Phone}} không hợp lệ"}"""),
            "failed" => (200, $$"""{"code":"Lỗi ở hồ sơ của {{Name}}, {{Phone}}","data":[]}"""),
            "broken" => (200, $$"""{"code":"200","data":[{{Dossier(9, "")}},{"applicant":{"name":"{{Name}}","phone":"{{Phone}}" "{{Mail}}" """),
            _ => (200, Page(context.Request.Query["cursor"].ToString())),
        };
        _said.Add(body + context.Request.QueryString);
        return StubServer.Json(context, body, status);
    }

    private static string Page(string cursor)
    {
        var rows = new StringBuilder();
        if (cursor.Length == 0)
            rows.AppendJoin(',', Dossier(1, ""), Dossier(2, $$""","due_at":"{{Name}}" """), Dossier(3, $$""","paid_online":"{{Identity}}" """),
                Dossier(4, $$""","agency_code":{"người nộp":"{{Name}}","mail":"{{Mail}}"} """));
        else
            rows.AppendJoin(',', $"\"{Name}, {Phone}\"", Dossier(1, ""","status":"2" """), Dossier(6, $$""","{{Phone}}":"{{Street}}","{{Mail}}":1 """),
                Dossier(7, $$""","updated_at":"{{Street}}","received_at":"{{Identity}}" """));
        var next = cursor.Length == 0 ? $"\"{Identity}-{Phone}\"" : "null";
        return $$$"""{"code":"200","data":[{{{rows}}}],"paging":{"next":{{{next}}} } }""";
    }

    /// <param name="more">Members that stand in the place of those before them.</param>
    private static string Dossier(int number, string more)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code"] = $"\"{Code}-{number}\"", ["agency_code"] = "\"H18.18.01\"", ["procedure_code"] = "\"1.000001\"", ["level"] = "\"4\"", ["channel"] = "\"2\"", ["system"] = "\"tinh\"",
            ["received_at"] = "\"2024-12-03\"", ["status"] = "\"10\"", ["fee"] = "0", ["paid_online"] = "false", ["updated_at"] = "\"2024-12-04T08:00:00+07:00\"",
        };
        var written = string.Join(',', members.Where(member => !more.Contains($"\"{member.Key}\":", StringComparison.Ordinal)).Select(member => $"\"{member.Key}\":{member.Value}"));
        return $$$"""{{{{written}}}{{{more}}},"applicant":{"kind":"1","name":"{{{Name}}}","phone":"{{{Phone}}}","id_number":"{{{Identity}}}","email":"{{{Mail}}}","address":"{{{Street}}}"}}""";
    }
}
