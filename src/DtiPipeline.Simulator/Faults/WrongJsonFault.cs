using System.Text;
using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>wrong-json</c>: HTTP 200, delivered whole, but a server's warning stands in the middle of the JSON, as badly configured servers do it.</summary>
internal sealed class WrongJsonFault : Fault
{
    public override string Vi => "HTTP 200 nhưng giữa JSON có dòng cảnh báo của máy chủ";

    public override string En => "HTTP 200, with a server's warning in the middle of the JSON";

    private static readonly byte[] Warning = Encoding.UTF8.GetBytes("\r\n<br />\r\n<b>Warning</b>: kết nối cơ sở dữ liệu bị ngắt\r\n");

    public override Answer Change(Answer answer, Occasion occasion) =>
        answer with { Body = (byte[])[.. answer.Body[..(answer.Body.Length / 2)].Span, .. Warning] };
}
