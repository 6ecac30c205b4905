using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;

namespace DtiPipeline.Web.Tests.Access;

/// <summary>One visitor of each kind, and what the table's values with @ stand for.</summary>
internal sealed partial class AccessBench : IDisposable
{
    private const string Evidenced = SiteBench.Sheet + "/3.8";

    private readonly Dictionary<(int Column, bool Own), (Visitor Visitor, string Token)> _visitors = [];
    private readonly Dictionary<string, string> _made = [];

    private AccessBench()
    {
    }

    public static async Task<AccessBench> StartAsync(SiteBench bench)
    {
        var access = new AccessBench();
        for (var column = 0; column < AccessTable.Columns.Length; column++)
        {
            if (AccessTable.Columns[column] is not { } role)
            {
                var nobody = new Visitor(bench.Address);
                access._visitors[(column, true)] = (nobody, await TokenAsync(nobody, "/login"));
                continue;
            }
            foreach (var own in (bool[])[true, false])
            {
                var visitor = await bench.SignedInAsync(new Grant(role, SiteBench.Unit(own ? "099" : "256")));
                access._visitors[(column, own)] = (visitor, await TokenAsync(visitor, "/"));
            }
        }
        await access.MakeAsync();
        return access;
    }

    /// <summary>Everybody that there is of a column: of the unit in question, and of another one.</summary>
    public static IEnumerable<bool> Sides(int column) => AccessTable.Columns[column] is null ? [true] : [true, false];

    /// <summary>What somebody is answered: <c>ok</c>, <c>login</c>, <c>403</c> …</summary>
    /// <param name="path">Of the route table.</param>
    public async Task<string> AskAsync(int column, bool own, string method, string path, AccessTable table, AccessLine? line, bool withToken)
    {
        var (visitor, token) = _visitors[(column, own)];
        var fields = (line?.Sent ?? []).Where(field => field.Name[0] != '{').Select(field => (field.Name, Value: Made(field.Value))).ToList();
        foreach (var (name, value) in (line?.Sent ?? []).Where(field => field.Name[0] == '{').Select(field => (field.Name.Trim('{', '}'), field.Value)).Concat(table.Values.Select(pair => (pair.Key, pair.Value))))
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(Made(value)), StringComparison.Ordinal);
        Assert.False(path.Contains('{', StringComparison.Ordinal), $"{AccessTable.File}: nothing says what to put into {path}; add a line `let name = value`, or {{name}}=value to the route's own");
        if (method == "GET")
            return Told(await visitor.GetAsync(fields.Count == 0 ? path : $"{path}?{string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))}"));
        return Told(await visitor.RequestAsync(new HttpMethod(method), path, [.. fields, .. withToken ? [("__RequestVerificationToken", token)] : Array.Empty<(string, string)>()]));
    }

    public void Dispose()
    {
        foreach (var (visitor, _) in _visitors.Values)
            visitor.Dispose();
    }

    private string Made(string value) => value.Length > 0 && value[0] == '@' ? _made[value] : value;

    private static string Told(HttpResponseMessage answer)
    {
        var number = (int)answer.StatusCode;
        if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString().Contains("/login?next=", StringComparison.Ordinal) == true)
            return "login";
        return number is < 400 or 409 or 422 ? "ok" : number.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<string> TokenAsync(Visitor visitor, string page) =>
        SentForm.On(await visitor.PageAsync(page), "/language", "").Single(field => field.Name == "__RequestVerificationToken").Value;

    private async Task MakeAsync()
    {
        var officer = _visitors[(AccessTable.Columns.IndexOf(Role.Officer), true)].Visitor;
        var form = SentForm.On(await officer.PageAsync(Evidenced), Evidenced + "/decide", "Số đúng");
        (string, string)[] told = [("kind", "override"), ("code", "other"), ("reason", "Theo báo cáo quý"), ("title", "Báo cáo"), ("value", "3")];
        Assert.Equal(HttpStatusCode.Redirect, (await officer.UploadAsync(Evidenced + "/decide", "%PDF-1.7"u8.ToArray(), Visitor.Filled(form, told))).StatusCode);
        var council = _visitors[(AccessTable.Columns.IndexOf(Role.Council), true)].Visitor;
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(Evidenced, Evidenced + "/ask", "Người trả lời", ("letter", "a"), ("question", "Số nào đúng?"), ("assignee", council.Login))).StatusCode);
        var page = await officer.PageAsync(Evidenced);
        _made["@evidence"] = EvidenceAddress().Match(page).Groups["id"].Value;
        _made["@question"] = QuestionPlace().Match(page).Groups["id"].Value;
    }

    [GeneratedRegex(@"/evidence/(?<id>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EvidenceAddress();

    [GeneratedRegex("id=\"q-(?<id>\\d+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuestionPlace();
}
